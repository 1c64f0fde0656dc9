package dev.textback.callback;

import dev.textback.business.Business;
import dev.textback.callback.OneTap.Result;
import dev.textback.callback.ThreadLines.Line;
import dev.textback.conversation.Conversation;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the page says about a matter, in the business's time. */
class OneTapView {

    private final Matter matter;
    private final Business business;
    private final Standing standing;
    private final Moments moments;

    OneTapView(Matter matter, Business business, Standing standing, Instant now) {
        this.matter = matter;
        this.business = business;
        this.standing = standing;
        this.moments = new Moments(now, business.zone());
    }

    Map<String, Object> model(List<Line> thread, @Nullable Result result) {
        Map<String, Object> model = new HashMap<>();
        model.put("brand", business.brand());
        model.put("caller", matter.caller().national());
        model.put("dial", matter.caller().e164());
        model.put("began", began());
        model.put("notice", result == null ? List.of() : List.of(notice(result)));
        model.put("facts", new StandingInWords(matter, standing, moments).sentences());
        model.put("choices", new Offers(matter, standing).buttons());
        model.put("thread", thread.stream().map(this::line).toList());
        return model;
    }

    private String began() {
        Conversation conversation = matter.conversation();
        String when = moments.inWords(matter.began());
        if (conversation != null && conversation.openedBy() == Conversation.OpenedBy.TEXT) {
            return "Wrote to you, " + when;
        }
        int calls = conversation == null ? 1 : conversation.callCount();
        return calls > 1 ? calls + " missed calls, the first " + when : "Missed call, " + when;
    }

    private static Map<String, String> notice(Result result) {
        return switch (result) {
            case DONE -> Map.of("words", "Done. It is noted below.", "kind", "good");
            case DONE_BEFORE -> Map.of("words", "You had said so before; nothing was done twice.", "kind", "plain");
            case TOO_LATE ->
                Map.of("words", "This was settled already, so nothing was changed. See below how.", "kind", "plain");
        };
    }

    private Map<String, String> line(Line line) {
        String who = switch (line.kind()) {
            case CALL -> "Called, nobody answered";
            case THEIRS -> "They wrote";
            case OURS -> "We texted";
            case LOST -> "We texted, it did not arrive";
        };
        return Map.of(
                "kind", line.kind().name().toLowerCase(Locale.ROOT),
                "who", who,
                "when", moments.inWords(line.at()),
                "words", line.words());
    }
}
