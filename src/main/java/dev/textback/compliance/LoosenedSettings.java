package dev.textback.compliance;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Notes in the ledger, once for each change, that a business's settings keep fewer texts back than Textback's own. */
@Component
class LoosenedSettings {

    private static final LocalTime EARLIEST = LocalTime.of(9, 0);
    private static final LocalTime LATEST = LocalTime.of(20, 0);
    private static final LocalTime SUNDAY = LocalTime.NOON;
    private static final String NONE = "";

    private final Businesses businesses;
    private final ConsentLedger ledger;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String ownStates;

    LoosenedSettings(
            Businesses businesses,
            ConsentLedger ledger,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${textback.state-windows:}") String ownStates) {
        this.businesses = businesses;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.ownStates = ownStates;
    }

    @EventListener(ApplicationReadyEvent.class)
    void note() {
        businesses.all().forEach(business -> {
            try {
                transaction.executeWithoutResult(status -> note(business));
            } catch (DuplicateKeyException another) {
                // A second node that starts at the same moment has noted it
            }
        });
    }

    private void note(Business business) {
        String now = String.join(", ", of(business));
        String before = before(business).orElse(NONE);
        if (now.equals(before)) {
            return;
        }
        jdbc.sql("delete from loosened_settings where business_id = :business")
                .param("business", business.id())
                .update();
        if (!now.isEmpty()) {
            jdbc.sql(
                            "insert into loosened_settings (business_id, settings, since) values (:business, :settings, :since)")
                    .param("business", business.id())
                    .param("settings", now)
                    .param("since", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
        ledger.record(
                business.id(),
                business.lines().get(0),
                now.isEmpty() ? "settings-restored" : "settings-loosened",
                "configuration",
                now.isEmpty() ? before : now,
                "",
                "configuration",
                "textback");
    }

    private Optional<String> before(Business business) {
        return jdbc.sql("select settings from loosened_settings where business_id = :business")
                .param("business", business.id())
                .query(String.class)
                .optional();
    }

    /** As the configuration writes them; none if everything is as strict as Textback's own. */
    List<String> of(Business business) {
        List<String> loosened = new ArrayList<>();
        if (!business.legalWindows()) {
            loosened.add("legal-windows: off");
        }
        if (business.restraint().cap() > Business.Restraint.USUAL_CAP) {
            loosened.add("texting-cap: " + business.restraint().cap());
        }
        if (business.restraint().textsOnHolidays()) {
            loosened.add("texts-on-holidays: on");
        }
        if (isWide(business)) {
            loosened.add("texting-window: beyond 09:00-20:00, or on Sundays before 12:00");
        }
        if (!ownStates.isBlank()) {
            loosened.add("state-windows: the operator's own file");
        }
        return loosened;
    }

    private static boolean isWide(Business business) {
        return business.textingWindow().ranges().entrySet().stream().anyMatch(LoosenedSettings::isWide);
    }

    private static boolean isWide(Map.Entry<DayOfWeek, List<dev.textback.business.WeeklyHours.Range>> day) {
        LocalTime earliest = day.getKey() == DayOfWeek.SUNDAY ? SUNDAY : EARLIEST;
        return day.getValue().stream()
                .anyMatch(range -> range.from().isBefore(earliest)
                        || range.isOvernight()
                        || range.to().equals(LocalTime.MIDNIGHT)
                        || range.to().isAfter(LATEST));
    }
}
