package dev.textback.nudge;

import dev.textback.business.Business;

/** Tells a business's owner by text; implemented by the engine's side. */
public interface OptOutAlert {

    /**
     * Asks for the alert, in the caller's transaction; nothing if there is no phone to tell.
     *
     * @param level to what it has come
     * @param reason the figures in words
     */
    void tell(Business business, NudgeLevel level, String reason);
}
