package dev.textback.callback;

import dev.textback.texting.plivo.CarrierAccount;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The links in alerts. */
@Service
public class OneTapLinks {

    static final Duration VALID = Duration.ofDays(7);

    private final OneTapTokens tokens;
    private final CarrierAccount account;

    OneTapLinks(OneTapTokens tokens, CarrierAccount account) {
        this.tokens = tokens;
        this.account = account;
    }

    /**
     * The public address of the page about a caller, good for seven days.
     *
     * @param processInstanceId the instance that handles the caller, a UUID
     */
    public String to(String processInstanceId) {
        String root = account.publicUrl().toString();
        String trimmed = root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
        return trimmed + "/t/" + tokens.issue(UUID.fromString(processInstanceId), VALID);
    }
}
