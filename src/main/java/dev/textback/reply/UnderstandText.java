package dev.textback.reply;

import dev.textback.business.Business;
import dev.textback.compliance.KeywordKind;
import dev.textback.compliance.Keywords;
import dev.textback.compliance.Tone;
import dev.textback.pause.Pauses;
import dev.textback.texting.MenuReply;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads a line as if a caller had texted it right after the business's first text. Stores nothing. */
@Service
class UnderstandText {

    private final Keywords keywords;
    private final MenuReply menuReply;
    private final ReplyIntents intents;
    private final Pauses pauses;

    UnderstandText(Keywords keywords, MenuReply menuReply, ReplyIntents intents, Pauses pauses) {
        this.keywords = keywords;
        this.menuReply = menuReply;
        this.intents = intents;
        this.pauses = pauses;
    }

    Understood read(Business business, String text) {
        Keywords.Match match = keywords.read(text);
        return new Understood(kind(match), intent(business, text, match), match.rule(), match.language());
    }

    private static String kind(Keywords.Match match) {
        if (match.kind() != KeywordKind.NONE) {
            return match.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        return match.tone() == Tone.SOFT_NO ? Tone.SOFT_NO.code() : Tone.REPLY.code();
    }

    private @Nullable String intent(Business business, String text, Keywords.Match match) {
        if (match.kind() != KeywordKind.NONE) {
            return null;
        }
        boolean paused = pauses.current(business.id()).isPresent();
        String menu = business.industry().code();
        return intents.intentOf(new ReplyFacts(menuReply.readOn(menu, text), match.tone(), paused));
    }

    /**
     * What the line means.
     *
     * @param kind opt-out, opt-in, help, soft-no or reply
     * @param intent what the decision table for replies says; null for a keyword, which no table is asked about
     */
    record Understood(String kind, @Nullable String intent, String rule, String language) {}
}
