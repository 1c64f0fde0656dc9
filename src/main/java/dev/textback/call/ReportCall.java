package dev.textback.call;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.business.CallerId;
import dev.textback.conversation.Contacts;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a missed call from telephony: records it, starts its process, and answers the same for the same call. */
@Service
public class ReportCall {

    private static final Logger LOG = LoggerFactory.getLogger(ReportCall.class);
    private static final int TRIES = 3;

    private final Businesses businesses;
    private final MissedCalls calls;
    private final RegisterCall register;
    private final Contacts contacts;
    private final CallProcess process;
    private final TransactionTemplate transaction;

    ReportCall(
            Businesses businesses,
            MissedCalls calls,
            RegisterCall register,
            Contacts contacts,
            CallProcess process,
            TransactionTemplate transaction) {
        this.businesses = businesses;
        this.calls = calls;
        this.register = register;
        this.contacts = contacts;
        this.process = process;
        this.transaction = transaction;
    }

    /** Records the call, or finds it recorded, whoever reports it. */
    public Report report(ReportedCall call) {
        return report(call, business -> true);
    }

    /**
     * Records the call, or finds it recorded.
     *
     * @param mayReportFor the businesses, by id, whose calls the reporter may report; another's line looks like nobody's
     */
    Report report(ReportedCall call, Predicate<String> mayReportFor) {
        Optional<Business> business =
                businesses.withLine(call.to()).filter(candidate -> mayReportFor.test(candidate.id()));
        if (business.isEmpty()) {
            return new Report.UnknownLine(call.to());
        }
        return calls.find(call.callId())
                .map(earlier -> compare(earlier, call, business.get()))
                .orElseGet(() -> record(call, business.get()));
    }

    private Report record(ReportedCall call, Business business) {
        UUID contact = register.contactOf(call, business);
        for (int attempt = 1; ; attempt++) {
            try {
                return new Report.Recorded(recordOnce(call, business, contact));
            } catch (RuntimeException raced) {
                // Either the same call came twice at once, or the open conversation moved on while it was told of this
                // call
                Optional<MissedCall> earlier = calls.find(call.callId());
                if (earlier.isPresent()) {
                    return compare(earlier.get(), call, business);
                }
                if (attempt == TRIES) {
                    throw raced;
                }
                LOG.info("Recording a call lost a race and is tried again: {}", raced.toString());
            }
        }
    }

    private MissedCall recordOnce(ReportedCall call, Business business, @Nullable UUID contact) {
        return Objects.requireNonNull(transaction.execute(status -> {
            if (contact != null) {
                contacts.lock(contact);
            }
            return register.register(call, business, contact, process.start(call, business));
        }));
    }

    private Report compare(MissedCall earlier, ReportedCall call, Business business) {
        boolean same = sameCaller(earlier, call, business) && earlier.line().equals(business.lineReportedAs(call.to()));
        return same ? new Report.Repeated(earlier) : new Report.Conflict(earlier.callId());
    }

    /** Two ways in may write one number differently, such as with and without the plus sign. */
    private boolean sameCaller(MissedCall earlier, ReportedCall call, Business business) {
        return earlier.reportedFrom().equals(call.from())
                || (businesses.read(call.from(), business) instanceof CallerId.Textable textable
                        && textable.number().equals(earlier.caller()));
    }

    /** What became of a report. */
    public sealed interface Report {
        record Recorded(MissedCall call) implements Report {}

        record Repeated(MissedCall call) implements Report {}

        /** The id belongs to another call. */
        record Conflict(String callId) implements Report {}

        record UnknownLine(String to) implements Report {}
    }
}
