package dev.textback.process.guard;

import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong, so that an analyst hears of it at once. */
class Complaints {

    private final List<Complaint> all = new ArrayList<>();

    void add(Complaint complaint) {
        all.add(complaint);
    }

    void about(String file, String problem, String remedy) {
        all.add(new Complaint(file, "", "", problem, remedy));
    }

    void about(Node element, String problem, String remedy) {
        Node named = element.nearestWithId();
        all.add(new Complaint(named.file(), named.id(), named.name(), problem, remedy));
    }

    List<Complaint> all() {
        return all.stream().distinct().toList();
    }
}
