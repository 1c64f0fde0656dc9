package dev.textback.simulator;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the phone page may be told.
 *
 * @param shownLogin a login for Cockpit and Tasklist that the page shows beside its links, such as {@code demo / demo}; null: none is shown
 */
@ConditionalOnSimulator
@ConfigurationProperties("textback.simulator")
record SimulatorSettings(@Nullable String shownLogin) {}
