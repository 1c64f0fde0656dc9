package dev.textback.texting;

import dev.textback.business.AfterHours;
import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.business.CallerId;
import dev.textback.business.Industry;
import dev.textback.business.OptOutScope;
import dev.textback.business.PhoneNumber;
import dev.textback.business.WeeklyHours;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A business for tests of what it says: brand, industry, booking page and its own templates. */
record WordedBusiness(
        Industry industry, String brand, @Nullable String bookingUrl, boolean replies, Map<String, String> wording) {

    static final String BOOKING_PAGE = "https://acme.example/book";

    private static final WordingCatalogue CATALOGUE = new WordingCatalogue();

    static WordedBusiness acme() {
        return new WordedBusiness(Industry.SERVICE, "Acme Plumbing", BOOKING_PAGE, true, Map.of());
    }

    WordedBusiness of(Industry industry) {
        return new WordedBusiness(industry, brand, bookingUrl, replies, wording);
    }

    WordedBusiness called(String brand) {
        return new WordedBusiness(industry, brand, bookingUrl, replies, wording);
    }

    WordedBusiness withoutBookingPage() {
        return new WordedBusiness(industry, brand, null, replies, wording);
    }

    WordedBusiness bookedAt(String page) {
        return new WordedBusiness(industry, brand, page, replies, wording);
    }

    WordedBusiness withoutReplies() {
        return new WordedBusiness(industry, brand, bookingUrl, false, wording);
    }

    WordedBusiness wording(String name, String template) {
        return new WordedBusiness(industry, brand, bookingUrl, replies, Map.of(name, template));
    }

    Business business() {
        return new Business(
                "acme",
                brand,
                industry,
                ZoneId.of("America/Los_Angeles"),
                List.of(new PhoneNumber("+14155550199")),
                Business.Mode.FORWARDED,
                new PhoneNumber("+14155550100"),
                List.of(),
                Business.Ring.ALL_AT_ONCE,
                new Business.Owner(null, null),
                new Business.Alerts(true, true),
                new Always(),
                Set.of(),
                new Business.Booking(bookingUrl == null ? null : URI.create(bookingUrl), null),
                true,
                replies,
                new Business.Timing(null, null, null, Duration.ofDays(1)),
                null,
                new Always(),
                true,
                OptOutScope.ALL,
                Business.Restraint.usual(),
                AfterHours.TEXT_AND_FOLLOW_UP,
                new Business.Registration(
                        Business.Registration.Kind.NONE_NEEDED, Business.Registration.Status.REGISTERED),
                wording);
    }

    TemplateWordings wordings() {
        return new TemplateWordings(CATALOGUE, new Only(business()));
    }

    private record Only(Business business) implements Businesses {
        @Override
        public List<Business> all() {
            return List.of(business);
        }

        @Override
        public Optional<Business> withId(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Business> withLine(PhoneNumber line) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Business> withLine(String reported) {
            throw new UnsupportedOperationException();
        }

        @Override
        public CallerId read(String from, Business business) {
            throw new UnsupportedOperationException();
        }
    }

    private record Always() implements WeeklyHours {
        @Override
        public boolean contains(Instant moment, ZoneId zone) {
            return true;
        }

        @Override
        public Optional<Instant> nextStart(Instant from, ZoneId zone) {
            return Optional.of(from);
        }

        @Override
        public Optional<Instant> endOfCurrent(Instant moment, ZoneId zone) {
            return Optional.empty();
        }

        @Override
        public Map<DayOfWeek, List<Range>> ranges() {
            return Map.of();
        }
    }
}
