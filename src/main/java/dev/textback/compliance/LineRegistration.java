package dev.textback.compliance;

import dev.textback.business.Business.Registration.Kind;
import dev.textback.business.Business.Registration.Status;
import dev.textback.business.PhoneNumber;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What stands of one line's registration now.
 *
 * @param reason why it stands so, in words
 * @param textsPerMinute how fast it may send, if the configuration or the carrier says; else what its kind may
 * @param segmentsPerDay how many segments a day the carrier takes, if it said
 * @param readAt when the carrier said so; null: it is the configuration's word
 */
public record LineRegistration(
        PhoneNumber line,
        Kind kind,
        Status status,
        String reason,
        @Nullable Integer textsPerMinute,
        @Nullable Integer segmentsPerDay,
        @Nullable Instant readAt) {

    /** Whether the carriers let texts through: registered, or nothing to register. */
    public boolean allowsSending() {
        return kind == Kind.NONE_NEEDED || status == Status.REGISTERED;
    }

    /** How fast it may send; null: no carrier sets a pace. */
    public @Nullable Pace pace() {
        return switch (kind) {
            case TEN_DLC -> Pace.perMinute(textsPerMinute == null ? Pace.LOW_VOLUME : textsPerMinute);
            case TOLL_FREE -> textsPerMinute == null ? Pace.TOLL_FREE : Pace.perSecond(textsPerMinute);
            case SHORT_CODE -> textsPerMinute == null ? Pace.SHORT_CODE : Pace.perSecond(textsPerMinute);
            case NONE_NEEDED -> textsPerMinute == null ? null : Pace.perMinute(textsPerMinute);
        };
    }

    /** The kind as the configuration writes it. */
    public String kindInWords() {
        return kind == Kind.TEN_DLC
                ? "10dlc"
                : kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The status as the configuration writes it. */
    public String statusInWords() {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
