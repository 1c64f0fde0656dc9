package dev.textback.nudge;

/** How a business's opt-outs stand. */
public enum NudgeLevel {
    /** Few enough, or too few texts to say. */
    OK,
    /** Above 1 %: the owner was told. */
    WARNED,
    /** Above 2 %, or switched off by hand: no nudge goes out until somebody says otherwise. */
    OFF
}
