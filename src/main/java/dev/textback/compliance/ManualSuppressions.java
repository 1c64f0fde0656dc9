package dev.textback.compliance;

import dev.textback.business.PhoneNumber;
import dev.textback.compliance.Suppression.Source;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * The suppressions as staff keep them: listed, added and lifted by hand, each change an event of the ledger. Takes part in the caller's
 * transaction. What a caller said is not staff's to lift.
 */
@Service
public class ManualSuppressions {

    private final SuppressionRows rows;
    private final ConsentLedger ledger;

    ManualSuppressions(SuppressionRows rows, ConsentLedger ledger) {
        this.rows = rows;
        this.ledger = ledger;
    }

    /** All that stand for the business, by number. */
    public List<Suppression> all(String businessId) {
        return rows.of(businessId);
    }

    /** What stands for the number; one that only the caller may lift before any other, one of all lines before one of a line. */
    public Optional<Suppression> standing(String businessId, PhoneNumber number) {
        List<Suppression> standing = rows.of(businessId, number);
        return standing.stream()
                .filter(row -> row.source() == Source.CALLER)
                .findFirst()
                .or(() -> standing.stream().findFirst());
    }

    /**
     * Adds one, unless one that reaches as far, and that staff may lift no more easily, stands. Call it with the contact locked.
     *
     * @return whether it was added
     */
    public boolean add(String businessId, Suppression wanted, String actor) {
        List<Suppression> standing = rows.of(businessId, wanted.number());
        boolean covered = standing.stream()
                .anyMatch(row ->
                        (row.line().equals(Suppression.ALL_LINES) || row.line().equals(wanted.line()))
                                && (row.source() == Source.CALLER || wanted.source() == Source.STAFF));
        if (covered) {
            return false;
        }
        standing.stream().filter(row -> row.line().equals(wanted.line())).forEach(row -> rows.delete(businessId, row));
        rows.insert(businessId, wanted);
        record(
                businessId,
                wanted.number(),
                "suppress-manual",
                wanted.sourceId(),
                wanted.reason(),
                wanted.rule(),
                actor);
        return true;
    }

    /**
     * Lifts what staff added. Call it with the contact locked.
     *
     * @return what was lifted and what stands on, because the caller said it
     */
    public Lifted lift(String businessId, PhoneNumber number, String actId, String reason, String actor) {
        List<Suppression> standing = rows.of(businessId, number);
        List<Suppression> ofStaff =
                standing.stream().filter(row -> row.source() == Source.STAFF).toList();
        ofStaff.forEach(row -> {
            rows.delete(businessId, row);
            record(businessId, number, "lift-manual", actId, reason, "lifted-by-staff", actor);
        });
        return new Lifted(ofStaff.size(), standing.size() - ofStaff.size());
    }

    /** Forgets why staff keep texts from the number; that they do stands. How many had a reason. */
    public int forgetReasons(String businessId, PhoneNumber number) {
        return rows.forgetReasons(businessId, number);
    }

    private void record(
            String businessId,
            PhoneNumber number,
            String kind,
            String actId,
            String reason,
            String rule,
            String actor) {
        ledger.record(businessId, number, kind, actId, reason, "", rule, actor);
    }

    /** What lifting came to. */
    public record Lifted(int byStaff, int leftToTheCaller) {}
}
