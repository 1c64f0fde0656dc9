package dev.textback.business;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the whole list, and what no business can know alone: one id, and one line, belong to one business. */
class BusinessesReader {

    private final Place list;
    private final Problems problems;

    BusinessesReader(Place list, Problems problems) {
        this.list = list;
        this.problems = problems;
    }

    /** The businesses without a mistake of their own, in the file's order; the mistakes are among the problems. */
    List<Business> read(List<TextbackProperties.Entry> entries) {
        if (entries.isEmpty()) {
            problems.add(list, "has no business; list at least one, beginning with \"- id: acme-plumbing\"");
        }
        BusinessReader reader = new BusinessReader(problems);
        List<Business> businesses = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            reader.read(entries.get(i).at(list, i), entries.get(i)).ifPresent(businesses::add);
        }
        checkIds(entries);
        checkPhones(entries, lines(entries));
        checkForwarding(entries);
        return businesses;
    }

    private void checkIds(List<TextbackProperties.Entry> entries) {
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            String id = entries.get(i).id();
            if (id != null && !taken.add(id)) {
                problems.add(
                        list.item(i).child("id"),
                        "'" + id + "' is the id of another business too; write one that is not used yet");
            }
        }
    }

    /** Where each line stands. */
    private Map<String, Place> lines(List<TextbackProperties.Entry> entries) {
        Map<String, Place> owners = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            Place lines = entries.get(i).at(list, i).child("lines");
            List<String> written = entries.get(i).lines();
            for (int j = 0; j < written.size(); j++) {
                Place other = owners.putIfAbsent(written.get(j).strip(), lines);
                if (other != null && !other.equals(lines)) {
                    problems.add(
                            lines.item(j),
                            "'" + written.get(j) + "' is in " + other.shown()
                                    + " too; a line belongs to one business only");
                }
            }
        }
        return owners;
    }

    /** A line that rings a line would call us again for ever, and an alert to a line would come back as a caller's text. */
    private void checkPhones(List<TextbackProperties.Entry> entries, Map<String, Place> lines) {
        for (int i = 0; i < entries.size(); i++) {
            Place place = entries.get(i).at(list, i);
            List<String> rings = entries.get(i).rings();
            for (int j = 0; j < rings.size(); j++) {
                refuseLine(place.child("rings").item(j), rings.get(j), lines);
            }
            refuseLine(
                    place.child("owner").child("phone"), entries.get(i).owner().phone(), lines);
        }
    }

    /** A phone that forwards what it does not answer to a line is no phone to ring: the call would come back for ever. */
    private void checkForwarding(List<TextbackProperties.Entry> entries) {
        Map<String, Place> forwarding = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            String published = entries.get(i).published();
            if (published != null && !"direct".equalsIgnoreCase(entries.get(i).mode())) {
                forwarding.put(published.strip(), entries.get(i).at(list, i).child("published"));
            }
        }
        for (int i = 0; i < entries.size(); i++) {
            Place rings = entries.get(i).at(list, i).child("rings");
            List<String> phones = entries.get(i).rings();
            for (int j = 0; j < phones.size(); j++) {
                Place published = forwarding.get(phones.get(j).strip());
                if (published != null) {
                    problems.add(
                            rings.item(j),
                            "'" + phones.get(j) + "' is a loop: it is " + published.shown()
                                    + ", which forwards unanswered calls to a line; write a phone that forwards to none");
                }
            }
        }
    }

    private void refuseLine(Place place, @Nullable String number, Map<String, Place> lines) {
        Place line = number == null ? null : lines.get(number.strip());
        if (line != null) {
            problems.add(place, "'" + number + "' is in " + line.shown() + "; write a phone that a person answers");
        }
    }
}
