package dev.textback.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.business.PhoneNumber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;

/** Somebody puts the caller on the list, or imports a list on which they stand, in the instant in which the nudge is due. */
abstract class ListAgainstTheNudge extends Race {

    private static final String LIST = "/api/businesses/always-open/suppressions";
    private static final int FEW = ROUNDS / 4;

    @Test
    void nothing_is_reserved_after_the_number_stands_on_the_list() throws Exception {
        List<PhoneNumber> callers = newCallers(FEW);
        callers.forEach(caller -> ring(caller, "list-" + caller.e164()));
        Map<PhoneNumber, Long> textedBefore = new LinkedHashMap<>();
        for (PhoneNumber caller : callers) {
            Job nudge = timerOf(caller, "nudge-due");
            long[] texted = new long[1];
            List<Object> answers = AtOnce.both(() -> letGo(nudge), () -> {
                Object status =
                        textedBefore.size() % 2 == 0 ? suppress(caller) : importAround(caller, textedBefore.size());
                texted[0] = texts(caller, "kind <> 'CONFIRMATION'");
                return status;
            });
            assertThat(answers.get(1)).isEqualTo(200);
            textedBefore.put(caller, texted[0]);
        }
        textedBefore.forEach((caller, before) -> patiently().untilAsserted(() -> {
            assertThat(openConversations(caller)).isZero();
            assertThat(texts(caller, "kind <> 'CONFIRMATION'"))
                    .isEqualTo(before)
                    .isBetween(1L, 2L);
            assertThat(count("select count(*) from suppression where e164 = :caller", caller))
                    .isEqualTo(1);
            assertThat(texts(caller, "kind = 'CONFIRMATION'")).isZero();
        }));
    }

    private int suppress(PhoneNumber caller) {
        return http.withBasicAuth("demo", "demo")
                .postForEntity(LIST, Map.of("number", caller.e164(), "reason", "a race"), String.class)
                .getStatusCode()
                .value();
    }

    /** Among 250 others, none of whom rings in another race, so that the file is put into force in batches. */
    private int importAround(PhoneNumber caller, int round) {
        String others = IntStream.range(0, 250)
                .mapToObj(other -> "+1646" + (2_300_000 + 250 * round + other))
                .collect(Collectors.joining("\n"));
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.CONTENT_TYPE, "text/csv");
        return http.withBasicAuth("demo", "demo")
                .postForEntity(
                        LIST,
                        new HttpEntity<>("number\n" + others + "\n" + caller.e164() + "\n", headers),
                        String.class)
                .getStatusCode()
                .value();
    }
}
