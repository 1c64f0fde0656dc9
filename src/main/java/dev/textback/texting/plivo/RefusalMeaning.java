package dev.textback.texting.plivo;

import dev.textback.texting.Carrier.HandOver;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a refusal of the Message API means for the text. Plivo documents no codes for most of them, so a 400 is read by the parameter it
 * names: what speaks of the sender is ours to put right, the rest is about this text or this number.
 */
final class RefusalMeaning {

    private static final Pattern SENDER = Pattern.compile(
            "\\bsrc\\b|source|caller.?id|sender|powerpack|auth|account|credit|\\burl\\b|\\bmethod\\b|message_expiry|10dlc|campaign|unregistered");
    private static final Pattern RECIPIENT_OR_TEXT = Pattern.compile(
            "\\bdst\\b|destination|recipient|\\btext\\b|too long|length|opted|blocked|unsubscribed|\\bdnd\\b|landline|not sms");

    /** Plivo's error code 200, "blocked by STOP", as receipts carry it; in an answer it stands in words, or not at all. */
    private static final String BLOCKED_BY_STOP = "200";

    private static final Pattern STOPPED =
            Pattern.compile("opted.?out|unsubscribed|\\bdnd\\b|do not disturb|\\bstop\\b|error.?code\\W{0,3}200\\b");

    private RefusalMeaning() {}

    static HandOver of(Refusal refusal) {
        int status = refusal.status();
        String code = String.valueOf(status);
        String reason = refusal.error().isEmpty() ? "HTTP " + status : refusal.error();
        if (status == 429) {
            return new HandOver.Busy(refusal.retryAfter());
        }
        // a 5xx may come after the text was taken, and so may a 408: both only say that the answer failed
        if (status >= 500 || status == 408) {
            return new HandOver.Unknown("the carrier answered " + refusal.getMessage());
        }
        if (isClientError(status)
                && STOPPED.matcher(refusal.error().toLowerCase(Locale.ROOT)).find()) {
            return new HandOver.Rejected(BLOCKED_BY_STOP, reason);
        }
        return isAboutThisText(status, refusal.error().toLowerCase(Locale.ROOT))
                ? new HandOver.Rejected(code, reason)
                : new HandOver.Misconfigured(code, reason);
    }

    private static boolean isClientError(int status) {
        return status == 400 || status == 403 || status == 409 || status == 422;
    }

    private static boolean isAboutThisText(int status, String error) {
        return switch (status) {
            // without a hint it counts as this text's fault: then a person calls the caller, instead of an incident
            // that holds up all
            case 400, 422 -> !SENDER.matcher(error).find();
            case 413 -> true;
            // 404 is otherwise a wrong base address or account
            case 404 -> RECIPIENT_OR_TEXT.matcher(error).find();
            default -> false;
        };
    }
}
