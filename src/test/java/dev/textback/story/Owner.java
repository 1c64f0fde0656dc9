package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The owner of a business: what their phone shows about one caller, or about the night. */
class Owner {

    private static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/t/[A-Za-z0-9_-]{48}");

    private static final Pattern LEDGER = Pattern.compile("\\. Ledger (\\d+ [0-9a-f]{16})$");

    private final Outside outside;
    private final String line;

    Owner(Outside outside, String line) {
        this.outside = outside;
        this.line = line;
    }

    /** These alerts about the caller came in, in this order, and no other; every link reads {@code (link)}. */
    void wasTold(Caller caller, String... alerts) {
        assertThat(alerts(caller.number(), caller.shownNumber())).containsExactly(alerts);
    }

    /** The last alert about somebody without a number reads like this. */
    void wasToldOfAHiddenNumber(Caller anybody, String alert) {
        assertThat(alerts(anybody.number(), "hidden number")).last().isEqualTo(alert);
    }

    /** Opens the link in the last alert about the caller. */
    AlertPage opensTheLinkAbout(Caller caller) {
        return AlertPage.at(linkAbout(caller));
    }

    String linkAbout(Caller caller) {
        return bodies(caller.number())
                .filter(body -> body.contains(caller.shownNumber()))
                .map(LINK::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("no alert about " + caller.shownNumber() + " holds a link"));
    }

    void wasToldNothing(Caller caller) {
        assertThat(alerts(caller.number(), caller.shownNumber())).isEmpty();
    }

    /** The last digest of a night reads like this, and then says where the ledger ends. */
    void readInTheMorning(Caller anybody, String digest) {
        assertThat(lastDigest(anybody).replaceFirst(LEDGER.pattern(), "")).isEqualTo(digest);
        assertThat(lastDigest(anybody)).containsPattern(LEDGER).hasSizeLessThanOrEqualTo(160);
    }

    /** What the last digest says of the ledger: a number and the beginning of a hash. */
    String ledgerInTheDigest(Caller anybody) {
        Matcher ledger = LEDGER.matcher(lastDigest(anybody));
        assertThat(ledger.find()).isTrue();
        return ledger.group(1);
    }

    private String lastDigest(Caller anybody) {
        List<String> digests = alerts(anybody.number(), "calls while you were closed");
        return digests.get(digests.size() - 1);
    }

    private List<String> alerts(String phone, String about) {
        return bodies(phone)
                .filter(body -> body.contains(about))
                .map(body -> LINK.matcher(body).replaceAll("(link)"))
                .toList();
    }

    private Stream<String> bodies(String phone) {
        return StreamSupport.stream(
                        outside.screen(phone, line).get("owner").get("thread").spliterator(), false)
                .map(entry -> entry.get("body").asText());
    }
}
