package dev.textback.texting.linter;

import java.util.List;
import java.util.Set;

/**
 * No link of a public shortener: carriers block texts that hold one (Plivo's messaging best practices; "Operators do not accept public URL
 * shorteners"). Judged on the text as it goes out, so a booking page behind a shortener is found too. The list is
 * {@code linter/public-shorteners.txt}; a business's own domain stands on no such list.
 */
class NoPublicShortener implements WordingRule {

    private final Set<String> shorteners = WordList.read("public-shorteners").entries();

    @Override
    public String id() {
        return "no-public-shortener";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public List<Remark> judge(Draft draft) {
        return WebAddresses.hosts(draft.text()).stream()
                .filter(this::isShortener)
                .map(host -> new Remark(
                        "'" + host + "' is a public link shortener, and carriers block texts that hold one;"
                                + " write the address of your own site",
                        host))
                .toList();
    }

    private boolean isShortener(String host) {
        return shorteners.stream().anyMatch(one -> host.equals(one) || host.endsWith("." + one));
    }
}
