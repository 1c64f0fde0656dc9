package dev.textback.compliance;

import dev.textback.business.PhoneNumber;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** What the states that a caller's number may belong to ask for, by the table of state windows. A state that is not in it asks for nothing. */
@Component
class StateHours implements LegalHours, CallerCaps {

    private final CallerStates callerStates;
    private final StateWindows windows;

    StateHours(CallerStates callerStates, StateWindows windows) {
        this.callerStates = callerStates;
        this.windows = windows;
    }

    @Override
    public List<LegalWindow> forCaller(PhoneNumber caller) {
        return rulesFor(caller).stream().map(StateRule::window).distinct().toList();
    }

    @Override
    public OptionalInt legalCap(PhoneNumber caller) {
        return rulesFor(caller).stream()
                .map(StateRule::cap)
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .min();
    }

    private List<StateRule> rulesFor(PhoneNumber caller) {
        return callerStates.of(caller).stream()
                .flatMap(state -> windows.of(state).stream())
                .toList();
    }
}
