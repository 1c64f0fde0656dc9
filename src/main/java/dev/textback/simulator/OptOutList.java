package dev.textback.simulator;

import dev.textback.business.Business;
import dev.textback.business.Business.Registration;
import dev.textback.business.Businesses;
import dev.textback.business.PhoneNumber;
import java.time.Clock;
import java.time.Duration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The carrier's own list of numbers that texted STOP (Plivo DND): it blocks whatever the account sends there, but for one text within five
 * minutes, meant for the sender's confirmation.
 */
@Repository
@ConditionalOnSimulator
class OptOutList {

    private static final Duration CONFIRMATION_TIME = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Businesses businesses;
    private final Clock clock;

    OptOutList(JdbcClient jdbc, Businesses businesses, Clock clock) {
        this.jdbc = jdbc;
        this.businesses = businesses;
        this.clock = clock;
    }

    /** Puts the phone on the list; whether it was not on it. */
    boolean add(PhoneNumber line, PhoneNumber phone) {
        if (contains(line, phone)) {
            return false;
        }
        try {
            jdbc.sql("""
                    insert into simulated_opt_out (sender_group, phone, since, confirmation_spent)
                    values (:group, :phone, :now, false)
                    """)
                    .param("group", groupOf(line))
                    .param("phone", phone.e164())
                    .param("now", SimulatedMessages.utc(clock.instant()))
                    .update();
            return true;
        } catch (DuplicateKeyException alreadyThere) {
            return false;
        }
    }

    /** Takes the phone off the list; whether it was on it. */
    boolean remove(PhoneNumber line, PhoneNumber phone) {
        return jdbc.sql("delete from simulated_opt_out where sender_group = :group and phone = :phone")
                        .param("group", groupOf(line))
                        .param("phone", phone.e164())
                        .update()
                > 0;
    }

    boolean contains(PhoneNumber line, PhoneNumber phone) {
        return jdbc.sql("select count(*) from simulated_opt_out where sender_group = :group and phone = :phone")
                        .param("group", groupOf(line))
                        .param("phone", phone.e164())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether a text from the line to the phone is blocked; asking uses up the one that is let through. */
    boolean blocks(PhoneNumber line, PhoneNumber phone) {
        return contains(line, phone) && !spendConfirmation(line, phone);
    }

    private boolean spendConfirmation(PhoneNumber line, PhoneNumber phone) {
        return jdbc.sql("""
                        update simulated_opt_out set confirmation_spent = true
                        where sender_group = :group and phone = :phone and confirmation_spent = false and since >= :earliest
                        """)
                        .param("group", groupOf(line))
                        .param("phone", phone.e164())
                        .param("earliest", SimulatedMessages.utc(clock.instant().minus(CONFIRMATION_TIME)))
                        .update()
                > 0;
    }

    /** An opt-out from a 10DLC number spans all numbers of its campaign. */
    private String groupOf(PhoneNumber line) {
        return businesses
                .withLine(line)
                .filter(business -> business.registration().kind() == Registration.Kind.TEN_DLC)
                .map(Business::id)
                .map(id -> "10dlc:" + id)
                .orElse(line.e164());
    }
}
