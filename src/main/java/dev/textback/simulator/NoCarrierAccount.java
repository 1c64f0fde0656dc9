package dev.textback.simulator;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Whether neither half of a Plivo account is set. An empty value counts as not set: container files often pass empty variables on. */
class NoCarrierAccount implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Environment environment = context.getEnvironment();
        return !StringUtils.hasText(environment.getProperty("textback.plivo.auth-id"))
                && !StringUtils.hasText(environment.getProperty("textback.plivo.auth-token"));
    }
}
