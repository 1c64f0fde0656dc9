package dev.textback.texting.linter;

import java.util.List;

/**
 * No words of advertising: carriers filter them (Plivo's best practices name FREE, NOW, OFFER, WINNER), and a text that advertises needs written
 * consent (47 CFR 64.1200(a)(2)), which a missed call is not. The list is {@code linter/promotional-words.txt}.
 */
class NoPromotionalWords implements WordingRule {

    private final ListedWords words = new ListedWords(WordList.read("promotional-words"));

    @Override
    public String id() {
        return "no-promotional-words";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public List<Remark> judge(Draft draft) {
        return words.in(draft.words()).stream()
                .map(word -> new Remark(
                        "'" + word
                                + "' reads like advertising, which carriers filter and a missed call is no consent to; leave it out",
                        word))
                .toList();
    }
}
