package dev.textback.nudge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a business's nudges go out.
 *
 * @param since when it came to this; null if it was never otherwise
 * @param countedFrom opt-outs before it are settled; null if all count
 * @param by the login that said so; {@code textback} for the program, empty if nobody ever did
 * @param reason why
 */
public record NudgeState(
        NudgeLevel level, @Nullable Instant since, @Nullable Instant countedFrom, String by, String reason) {

    static final NudgeState USUAL = new NudgeState(NudgeLevel.OK, null, null, "", "");

    /** Whether nudges go out. */
    public boolean nudgesGo() {
        return level != NudgeLevel.OFF;
    }
}
