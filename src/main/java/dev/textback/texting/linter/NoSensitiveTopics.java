package dev.textback.texting.linter;

import java.util.List;

/**
 * None of the trades that carriers forbid or look at twice: sex, hate, alcohol, firearms, tobacco (SHAFT), cannabis, debt, gambling (CTIA
 * Messaging Principles 5.3; Plivo's list). The business's name is judged too, because filters read it. The list is
 * {@code linter/sensitive-words.txt}.
 */
class NoSensitiveTopics implements WordingRule {

    private final ListedWords words = new ListedWords(WordList.read("sensitive-words"));

    @Override
    public String id() {
        return "no-sensitive-topics";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public List<Remark> judge(Draft draft) {
        return words.in(draft.text()).stream()
                .map(word -> new Remark(
                        "'" + word
                                + "' is a topic that carriers forbid or filter; leave it out, or have it approved with your campaign",
                        word))
                .toList();
    }
}
