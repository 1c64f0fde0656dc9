package dev.textback.telephony;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The phone systems as the configuration writes them, by their names, before anything is checked. Values stay text, so that every mistake
 * in the file can be reported at once.
 */
@ConfigurationProperties("textback.telephony")
record TelephonyProperties(@DefaultValue Map<String, Entry> systems) {

    /** One phone system. */
    record Entry(
            @Nullable String body,
            @Nullable String business,
            @Nullable String callId,
            @Nullable String from,
            @Nullable String to,
            @Nullable String at,
            @Nullable String atFormat,
            @Nullable String rangSeconds,
            @Nullable String attestation,
            @DefaultValue List<ConditionEntry> missedWhen,
            @DefaultValue List<ConditionEntry> answeredWhen,
            @Nullable SignatureEntry signature,
            @Nullable String handshakeHeader) {}

    record ConditionEntry(
            @Nullable String field,
            @DefaultValue List<String> oneOf,
            @Nullable String present) {}

    record SignatureEntry(
            @Nullable String kind,
            @Nullable String header,
            @Nullable String secret,
            @Nullable String encoding,
            @Nullable String format,
            @Nullable String signs) {}
}
