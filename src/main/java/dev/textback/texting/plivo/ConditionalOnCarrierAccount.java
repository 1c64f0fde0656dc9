package dev.textback.texting.plivo;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;

/**
 * Holds when an account at the carrier is configured, or with {@code configured = false} when none is. Half an account counts as
 * configured, so that a forgotten token stops the start instead of quietly turning the simulator on.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Conditional(CarrierAccountCondition.class)
public @interface ConditionalOnCarrierAccount {

    /** Whether an account must be there, or must not. */
    boolean configured() default true;
}
