package dev.textback.texting.plivo;

import dev.textback.texting.CarrierReachability;
import java.io.IOException;
import java.time.Duration;
import okhttp3.Response;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Asks for one entry of the message list: the API that texts go through, with the credentials they go with. A mere connection would not
 * notice a revoked token.
 */
@Component
class PlivoReachability implements CarrierReachability {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final PlivoQuestions questions;

    @Autowired
    PlivoReachability(CarrierAccount account) {
        this(account, PATIENCE);
    }

    PlivoReachability(CarrierAccount account, Duration patience) {
        this.questions = new PlivoQuestions(account, patience);
    }

    @Override
    public Answer ask() {
        try (Response answer = questions.get("Message/?limit=1&offset=0")) {
            return meaning(answer.code());
        } catch (IOException noAnswer) {
            return new Answer(false, "It gave no answer: " + noAnswer.getClass().getSimpleName());
        } catch (IllegalStateException notYetKnown) {
            return new Answer(false, "The account is not known yet");
        }
    }

    private static Answer meaning(int status) {
        if (status / 100 == 2) {
            return new Answer(true, "It answers and knows the account");
        }
        return switch (status) {
            case 401, 403 ->
                new Answer(false, "It refuses the account (" + status + "): see TEXTBACK_PLIVO_AUTH_TOKEN");
            case 404 -> new Answer(false, "It knows no such account or address (404): see TEXTBACK_PLIVO_BASE_URL");
            case 429 -> new Answer(true, "It answers, and asks for fewer calls (429)");
            default -> new Answer(false, "It answers " + status);
        };
    }
}
