package dev.textback.process.identity;

import dev.textback.business.PasswordRule;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Sets the engine's own users up: which names there may be, how passwords are checked and chosen, and what an assigned task allows. */
@Component
class IdentityPlugin extends AbstractProcessEnginePlugin {

    private final boolean inService;

    IdentityPlugin(Environment environment) {
        this.inService = Stream.of("textback.plivo.auth-id", "textback.plivo.auth-token")
                .map(environment::getProperty)
                .anyMatch(StringUtils::hasText);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        // By default letters and digits alone: no front-desk, no acme-plumbing, no maria@acme.example
        engine.setUserResourceWhitelistPattern("[a-zA-Z0-9][a-zA-Z0-9._@-]*");
        engine.setGroupResourceWhitelistPattern("[a-zA-Z0-9][a-zA-Z0-9-]*");
        engine.setTenantResourceWhitelistPattern("[a-z0-9-]+");
        engine.setIdentityProviderSessionFactory(new GenericManagerFactory(UncountedPasswords.class));
        // By default whoever is assigned a task may also reassign and delegate it, and change its variables
        engine.setDefaultUserPermissionNameForTask("TASK_WORK");
        engine.setCommandCheckers(List.of(QuietTenantChecks.checker(), new WorkOfTasks()));
        if (inService) {
            List<PasswordPolicyRule> rules = List.of(new PasswordPolicyLengthRuleImpl(PasswordRule.SHORTEST));
            engine.setPasswordPolicy(() -> rules);
            engine.setEnablePasswordPolicy(true);
        }
    }
}
