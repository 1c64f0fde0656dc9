package dev.textback.simulator;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;

/** Registers a bean only while no carrier account is configured, so that nothing of the simulator exists beside a real carrier. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Conditional(NoCarrierAccount.class)
public @interface ConditionalOnSimulator {}
