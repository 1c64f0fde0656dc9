package dev.textback.telephony;

import java.util.Map;
import java.util.Optional;

/** The configured phone systems by their names. */
class PhoneSystems {

    private final Map<String, PhoneSystem> byName;

    PhoneSystems(Map<String, PhoneSystem> byName) {
        this.byName = Map.copyOf(byName);
    }

    Optional<PhoneSystem> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
