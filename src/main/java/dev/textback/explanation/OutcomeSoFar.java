package dev.textback.explanation;

import dev.textback.call.MissedCall;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one outcome that a call has at any moment. What the diagrams record stands; before that, the furthest that it got:
 * {@code stuck}, {@code with-a-person}, {@code joined}, {@code texted}, {@code being-texted}, {@code text-planned}, {@code recorded}.
 */
record OutcomeSoFar(
        MissedCall.Disposition disposition,
        @Nullable String recorded,
        List<Whereabouts.Place> places,
        List<SentText> texts) {

    String code() {
        if (recorded != null) {
            return recorded;
        }
        if (stands(Whereabouts.Kind.STUCK)) {
            return "stuck";
        }
        if (stands(Whereabouts.Kind.TASK)) {
            return "with-a-person";
        }
        if (disposition == MissedCall.Disposition.JOINED) {
            return "joined";
        }
        return ofTexts();
    }

    private String ofTexts() {
        List<SentText> toTheCaller =
                texts.stream().filter(text -> !text.isStaffAlert()).toList();
        if (toTheCaller.stream().anyMatch(SentText::isWithTheCarrier)) {
            return "texted";
        }
        if (toTheCaller.stream().anyMatch(SentText::isUnderWay)) {
            return "being-texted";
        }
        return stands(Whereabouts.Kind.TIMER) ? "text-planned" : "recorded";
    }

    private boolean stands(Whereabouts.Kind kind) {
        return places.stream().anyMatch(place -> place.kind() == kind);
    }
}
