package dev.textback.operation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How closely the program watches itself.
 *
 * @param timersLateAfter how long a job may be overdue before health says so; positive
 * @param carrierAskedEvery the carrier is asked at most once in this time, however often its health is; positive
 */
@ConfigurationProperties("textback.operation")
record OperationProperties(
        @DefaultValue("60s") Duration timersLateAfter,
        @DefaultValue("30s") Duration carrierAskedEvery) {}
