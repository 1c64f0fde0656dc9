package dev.textback.business;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import dev.textback.business.CallerId.NotTextable;
import dev.textback.business.CallerId.Reason;
import dev.textback.business.CallerId.Textable;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Says of whatever stands in a call's {@code from} whether a text may go there. */
class CallerIdReader {

    private static final int LONGEST_RAW = 200;

    /** Numbers that cost their caller nothing or extra belong to companies, and do not take an ordinary text. */
    private static final Set<PhoneNumberType> SERVICE_NUMBERS =
            EnumSet.of(PhoneNumberType.TOLL_FREE, PhoneNumberType.PREMIUM_RATE, PhoneNumberType.SHARED_COST);

    private final Set<PhoneNumber> ours;

    /** @param ours the lines and published numbers of every business: a text to one of them would come back to us */
    CallerIdReader(Set<PhoneNumber> ours) {
        this.ours = Set.copyOf(ours);
    }

    CallerId read(String from, Business business) {
        String raw = readable(from);
        ReportedNumber reported = ReportedNumber.of(raw);
        if (reported.isWithheld()) {
            return new NotTextable(Reason.WITHHELD, raw, null);
        }
        if (reported.isShortCode()) {
            return new NotTextable(Reason.SHORT_CODE, raw, null);
        }
        Optional<PhoneNumber> number = reported.in(business.lines().get(0).region());
        if (number.isEmpty()) {
            return new NotTextable(Reason.UNREADABLE, raw, null);
        }
        if (business.mode() == Business.Mode.FORWARDED && isOwn(number.get(), business)) {
            return new NotTextable(Reason.HIDDEN_BY_FORWARDING, raw, null);
        }
        return reasonAgainst(number.get(), business)
                .<CallerId>map(reason -> new NotTextable(reason, raw, number.get()))
                .orElseGet(() -> new Textable(number.get()));
    }

    private static boolean isOwn(PhoneNumber number, Business business) {
        return number.equals(business.published()) || business.lines().contains(number);
    }

    private Optional<Reason> reasonAgainst(PhoneNumber number, Business business) {
        if (ours.contains(number)) {
            return Optional.of(Reason.OWN_NUMBER);
        }
        if (business.rings().contains(number) || number.equals(business.owner().phone())) {
            return Optional.of(Reason.STAFF_NUMBER);
        }
        return isServiceNumber(number) ? Optional.of(Reason.TOLL_FREE) : Optional.empty();
    }

    private static boolean isServiceNumber(PhoneNumber number) {
        return number.parsed()
                .map(PhoneNumberUtil.getInstance()::getNumberType)
                .filter(SERVICE_NUMBERS::contains)
                .isPresent();
    }

    /** Without control characters, and no longer than anyone reads. */
    private static String readable(String from) {
        return from.codePoints()
                .filter(character -> !Character.isISOControl(character))
                .limit(LONGEST_RAW)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
