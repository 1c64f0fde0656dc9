package dev.textback.texting.plivo;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

class CarrierAccountCondition extends SpringBootCondition {

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        boolean configured = Stream.of("textback.plivo.auth-id", "textback.plivo.auth-token")
                .map(context.getEnvironment()::getProperty)
                .anyMatch(StringUtils::hasText);
        Map<String, Object> wanted = metadata.getAnnotationAttributes(ConditionalOnCarrierAccount.class.getName());
        boolean matches = wanted != null && Boolean.valueOf(configured).equals(wanted.get("configured"));
        return new ConditionOutcome(
                matches, configured ? "a carrier account is configured" : "no carrier account is configured");
    }
}
