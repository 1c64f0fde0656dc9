package dev.textback.callback;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The buttons of the page, each with what it will do. What was said already, and what makes no sense any more, is not offered. */
record Offers(Matter matter, Standing standing) {

    List<Map<String, String>> buttons() {
        List<Map<String, String>> buttons = new ArrayList<>();
        if (!standing.over()) {
            offer(buttons, Choice.SPOKE, "Spoke with them", spoke());
            offer(buttons, Choice.CALL_LATER, "Call back later", callLater());
            if (matter.conversation() != null && !standing.optedOut() && !standing.doNotText()) {
                offer(buttons, Choice.DO_NOT_TEXT, "Do not text", doNotText());
            }
        }
        if (standing.doNotText()) {
            offer(
                    buttons,
                    Choice.TEXT_AGAIN,
                    "Text them again",
                    "Texts may go to this number again when they next call.");
        }
        return buttons;
    }

    private void offer(List<Map<String, String>> buttons, Choice choice, String label, String effect) {
        if (!standing.said(choice)) {
            buttons.add(Map.of("code", choice.code(), "label", label, "effect", effect));
        }
    }

    private boolean callBackIsOpen() {
        return !standing.callBacks().isEmpty();
    }

    private String spoke() {
        return callBackIsOpen()
                ? "Closes the call-back task as reached."
                : "Nothing more goes out by itself, and the matter is closed.";
    }

    private String callLater() {
        return callBackIsOpen()
                ? "The call-back task that is open stays as it is."
                : "Texts that still wait are withdrawn. A call-back task is left for you in Tasklist.";
    }

    private String doNotText() {
        String effect = "No text goes to this number by itself, now or when they call again. ";
        if (standing.callBackIsLeft()) {
            return effect + "The call-back task stays.";
        }
        return effect
                + (standing.waitsForAPerson()
                        ? "They wrote to you, so a call-back task is left."
                        : "The matter is closed.");
    }
}
