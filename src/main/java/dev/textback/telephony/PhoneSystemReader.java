package dev.textback.telephony;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.business.Choice;
import dev.textback.business.Place;
import dev.textback.business.Problems;
import dev.textback.business.Problems.WrongValue;
import dev.textback.telephony.TelephonyProperties.ConditionEntry;
import dev.textback.telephony.TelephonyProperties.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one phone system; what is wrong is among the problems, and what is read then is never used. */
class PhoneSystemReader {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Field NOWHERE = Field.ofJson("");

    private final Problems problems;
    private final SignatureReader signatures;
    private final Businesses businesses;

    PhoneSystemReader(Problems problems, SignatureReader signatures, Businesses businesses) {
        this.problems = problems;
        this.signatures = signatures;
        this.businesses = businesses;
    }

    PhoneSystem read(Place place, String name, Entry written) {
        if (!NAME.matcher(name).matches()) {
            problems.add(
                    place,
                    "'" + name + "' is no name for a system; write lower-case letters, digits and hyphens, at most 40");
        }
        BodyKind body = problems.read(place.child("body"), written.body(), Choice.of(BodyKind.class), BodyKind.JSON);
        String at = written.at() == null || written.at().isBlank() ? null : written.at();
        if (at == null && written.atFormat() != null) {
            problems.add(
                    place.child("at"), "is missing, but at-format says how it is written; leave both out, or neither");
        }
        return new PhoneSystem(
                name,
                body,
                problems.read(place.child("business"), written.business(), this::business),
                field(place.child("call-id"), written.callId(), body),
                field(place.child("from"), written.from(), body),
                field(place.child("to"), written.to(), body),
                problems.read(place.child("at"), at, value -> fieldAt(value, body)),
                problems.read(
                        place.child("at-format"), written.atFormat(), Choice.of(TimeFormat.class), TimeFormat.ISO_8601),
                problems.read(place.child("rang-seconds"), written.rangSeconds(), value -> fieldAt(value, body)),
                problems.read(place.child("attestation"), written.attestation(), value -> fieldAt(value, body)),
                missedWhen(place.child("missed-when"), written.missedWhen(), body),
                conditions(place.child("answered-when"), written.answeredWhen(), body),
                written.signature() == null ? null : signatures.read(place.child("signature"), written.signature()),
                problems.read(place.child("handshake-header"), written.handshakeHeader(), SignatureReader::header));
    }

    private String business(String id) throws WrongValue {
        if (businesses.withId(id).isEmpty()) {
            throw new WrongValue("is no business; write one of "
                    + businesses.all().stream().map(Business::id).collect(Collectors.joining(", ")));
        }
        return id;
    }

    private Field field(Place place, @Nullable String written, BodyKind body) {
        return problems.need(
                place,
                written,
                "write where it stands in an event, e.g. " + (body == BodyKind.JSON ? "/data/id" : "CallSid"),
                value -> fieldAt(value, body),
                NOWHERE);
    }

    private static Field fieldAt(String written, BodyKind body) throws WrongValue {
        if (body == BodyKind.FORM) {
            return Field.ofForm(written);
        }
        if (!written.startsWith("/") || written.matches(".*~(?![01]).*")) {
            throw new WrongValue("is no JSON Pointer (RFC 6901); write e.g. /data/id, or /parties/0/from for a list");
        }
        return Field.ofJson(written);
    }

    /** Without a condition every event would be a missed call. */
    private List<Condition> missedWhen(Place place, List<ConditionEntry> written, BodyKind body) {
        if (written.isEmpty()) {
            problems.add(
                    place,
                    "is missing; write when an event is a missed call, e.g. [{ field: /state, one-of: [missed] }]");
        }
        return conditions(place, written, body);
    }

    private List<Condition> conditions(Place place, List<ConditionEntry> written, BodyKind body) {
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            conditions.add(condition(place.item(i), written.get(i), body));
        }
        return List.copyOf(conditions);
    }

    private Condition condition(Place place, ConditionEntry written, BodyKind body) {
        Field field = field(place.child("field"), written.field(), body);
        Boolean present = problems.read(place.child("present"), written.present(), PhoneSystemReader::yesOrNo);
        if (written.oneOf().isEmpty() == (written.present() == null)) {
            problems.add(place, "needs either one-of, with the values that count, or present: yes or no");
        }
        return present == null
                ? new Condition.OneOf(field, List.copyOf(written.oneOf()))
                : new Condition.Present(field, present);
    }

    /** YAML reads a bare {@code yes} as true. */
    private static boolean yesOrNo(String written) throws WrongValue {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw new WrongValue("is neither yes nor no");
        };
    }
}
