package dev.textback.simulator;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the phone page offers: callers, lines and the way to Cockpit and Tasklist. */
@Component
@ConditionalOnSimulator
class PhoneSetUp {

    private final Businesses businesses;
    private final People people;
    private final DemoLogin demoLogin;
    private final SimulatedAccount account;

    PhoneSetUp(Businesses businesses, People people, DemoLogin demoLogin, SimulatedAccount account) {
        this.businesses = businesses;
        this.people = people;
        this.demoLogin = demoLogin;
        this.account = account;
    }

    Offer offer() {
        List<Caller> callers = people.all().stream()
                .map(person -> new Caller(person.name(), person.from(), person.hint(), person.phone()))
                .toList();
        List<LineChoice> lines = businesses.all().stream()
                .flatMap(business -> linesOf(business).stream())
                .toList();
        return new Offer(callers, lines, demoLogin.shown(), account.publicUrl() + "/");
    }

    private static List<LineChoice> linesOf(Business business) {
        return business.lines().stream()
                .map(line -> new LineChoice(business.brand(), line.e164(), Shown.number(line)))
                .toList();
    }

    /**
     * All choices.
     *
     * @param login null: none is shown
     * @param ours what our own links begin with
     */
    record Offer(
            List<Caller> callers,
            List<LineChoice> lines,
            @Nullable String login,
            String ours) {}

    /**
     * Somebody who may call.
     *
     * @param title what the phone is called, such as Maria's phone
     */
    record Caller(String name, String from, String hint, String title) {}

    /** A line that may be called. */
    record LineChoice(String brand, String line, String shown) {}
}
