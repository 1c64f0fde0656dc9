package dev.textback.access;

import dev.textback.business.PasswordRule;
import dev.textback.business.SetUpProblem;
import dev.textback.texting.plivo.ConditionalOnCarrierAccount;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * With a real carrier account, Textback starts only with an administrator's password that nobody guesses. Before anything else is made: the
 * first start would write the administrator into the database.
 */
@Component
@ConditionalOnCarrierAccount
class AdministratorCheck implements BeanFactoryPostProcessor {

    /** Nothing is injected this early; the factory itself knows the environment. */
    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        Environment environment = factory.getBean(Environment.class);
        String password = environment.getProperty("textback.admin.password");
        if (!StringUtils.hasText(password)) {
            throw new SetUpProblem(
                    "TEXTBACK_ADMIN_PASSWORD is not set. With a carrier account, Textback starts only with an"
                            + " administrator's password of your own; set TEXTBACK_ADMIN_USER and TEXTBACK_ADMIN_PASSWORD");
        }
        PasswordRule.weakness(password, environment.getProperty("textback.admin.user", "demo"))
                .ifPresent(why -> {
                    throw new SetUpProblem("TEXTBACK_ADMIN_PASSWORD " + why);
                });
    }
}
