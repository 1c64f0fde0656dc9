package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;

/** The owner of a business: what their phone shows about one caller, or about the night. */
class Owner {

    private final Outside outside;
    private final String line;

    Owner(Outside outside, String line) {
        this.outside = outside;
        this.line = line;
    }

    /** These alerts about the caller came in, in this order, and no other. */
    void wasTold(Caller caller, String... alerts) {
        assertThat(alerts(caller.number(), caller.shownNumber())).containsExactly(alerts);
    }

    void wasToldNothing(Caller caller) {
        assertThat(alerts(caller.number(), caller.shownNumber())).isEmpty();
    }

    /** The last digest of a night reads like this. */
    void readInTheMorning(Caller anybody, String digest) {
        assertThat(alerts(anybody.number(), "calls while you were closed"))
                .last()
                .isEqualTo(digest);
    }

    private List<String> alerts(String phone, String about) {
        return StreamSupport.stream(
                        outside.screen(phone, line).get("owner").get("thread").spliterator(), false)
                .map(entry -> entry.get("body").asText())
                .filter(body -> body.contains(about))
                .toList();
    }
}
