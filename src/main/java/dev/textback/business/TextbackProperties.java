package dev.textback.business;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The businesses and their staff as the configuration writes them, before anything is checked. Values stay text, so that every mistake in the file can be
 * reported at once and in our words, instead of the first one in the binder's.
 */
@ConfigurationProperties("textback")
record TextbackProperties(
        @DefaultValue List<Entry> businesses, @DefaultValue List<StaffEntry> staff) {

    /** One business in the list. */
    record Entry(
            @Nullable String id,
            @Nullable String brand,
            @Nullable String industry,
            @Nullable String zone,
            @DefaultValue List<String> lines,
            @Nullable String mode,
            @Nullable String published,
            @DefaultValue List<String> rings,
            @Nullable String ring,
            @DefaultValue Owner owner,
            @DefaultValue Alerts alerts,
            @DefaultValue Map<String, String> hours,
            @DefaultValue List<String> holidays,
            @DefaultValue Booking booking,
            @Nullable String sending,
            @Nullable String replies,
            @DefaultValue Timing timing,
            @Nullable String firstTextWindow,
            @DefaultValue Map<String, String> textingWindow,
            @Nullable String legalWindows,
            @Nullable String optOutScope,
            @Nullable String textingCap,
            @Nullable String textsOnHolidays,
            @Nullable String afterHours,
            @DefaultValue Registration registration,
            @DefaultValue Map<String, String> wording) {

        /** Its place in the list, with its id for people who do not count from nought. */
        Place at(Place list, int index) {
            Place place = list.item(index);
            return id == null ? place : place.called(id);
        }
    }

    /**
     * One member of staff in the list.
     *
     * @param password a mistake, which is told apart from an unknown key
     */
    record StaffEntry(
            @Nullable String user,
            @Nullable String name,
            @Nullable String email,
            @DefaultValue List<String> groups,
            @DefaultValue List<String> businesses,
            @Nullable String passwordEnv,
            @Nullable String password) {

        /** Its place in the list, with its user name. */
        Place at(Place list, int index) {
            Place place = list.item(index);
            return user == null ? place : place.called(user);
        }

        /** Nothing that may be secret. */
        @Override
        public String toString() {
            return "StaffEntry[" + user + "]";
        }
    }

    record Owner(@Nullable String phone, @Nullable String email) {}

    record Alerts(@Nullable String missedCalls, @Nullable String replies) {}

    record Booking(@Nullable String url, @Nullable String averageValue) {}

    record Timing(
            @Nullable String firstText,
            @Nullable String nudge,
            @Nullable String giveUp,
            @Nullable String cooldown) {}

    record Registration(
            @Nullable String kind,
            @Nullable String status,
            @Nullable String textsPerMinute,
            @Nullable String segmentsPerDay,
            @DefaultValue List<LineRegistration> lines) {}

    record LineRegistration(
            @Nullable String line,
            @Nullable String kind,
            @Nullable String status,
            @Nullable String textsPerMinute) {}
}
