package dev.textback.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Every text that the carrier took. It is the drill's, and knows nothing of what the program remembers. */
final class CarrierRecord {

    private final List<CarrierText> texts = new ArrayList<>();
    private final Map<String, Integer> requests = new HashMap<>();
    private final Map<String, List<String>> textsTo = new HashMap<>();
    private final Map<Fault, Integer> faults = new HashMap<>();

    /** The how-manieth different text to the phone it is, and the how-manieth request for it. */
    synchronized Turn turn(String to, String textId) {
        List<String> known = textsTo.computeIfAbsent(to, phone -> new ArrayList<>());
        if (!known.contains(textId)) {
            known.add(textId);
        }
        return new Turn(known.indexOf(textId) + 1, requests.merge(textId, 1, Integer::sum));
    }

    synchronized void note(Fault fault) {
        faults.merge(fault, 1, Integer::sum);
    }

    synchronized CarrierText take(String textId, String from, String to, String body, Fault fault) {
        CarrierText text = new CarrierText(UUID.randomUUID().toString(), textId, from, to, body, Instant.now(), fault);
        texts.add(text);
        return text;
    }

    /** When the phone was first texted at that moment or later. */
    synchronized Optional<Instant> firstTo(String phone, Instant since) {
        return texts.stream()
                .filter(text -> text.to().equals(phone) && !text.at().isBefore(since))
                .map(CarrierText::at)
                .findFirst();
    }

    /** A page of its list, newest first; a text stands in it a few seconds after it was taken. */
    synchronized List<CarrierText> page(Instant since, int offset, int limit, Duration lag) {
        Instant until = Instant.now().minus(lag);
        List<CarrierText> page = new ArrayList<>();
        int skipped = 0;
        for (int i = texts.size() - 1; i >= 0 && page.size() < limit; i--) {
            CarrierText text = texts.get(i);
            if (text.at().isAfter(until)) {
                continue;
            }
            if (text.at().isBefore(since)) {
                break;
            }
            if (skipped++ >= offset) {
                page.add(text);
            }
        }
        return page;
    }

    synchronized Collection<CarrierText> all() {
        return List.copyOf(texts);
    }

    synchronized Map<Fault, Integer> faults() {
        return Map.copyOf(faults);
    }

    /** @param text from 1; @param attempt from 1 */
    record Turn(int text, int attempt) {}
}
