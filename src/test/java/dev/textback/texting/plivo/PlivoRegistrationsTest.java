package dev.textback.texting.plivo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.business.Business.Registration.Kind;
import dev.textback.business.Business.Registration.Status;
import dev.textback.business.PhoneNumber;
import dev.textback.compliance.CarrierRegistrations.Reading;
import dev.textback.texting.plivo.WireCarrier.Reaction;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Plivo's number, campaign and brand say of a line; the answers are in the form of its documentation. */
class PlivoRegistrationsTest {

    private static final Duration SHORT = Duration.ofMillis(300);
    private static final PhoneNumber LINE = new PhoneNumber("+14155550199");

    private static final String NUMBER = """
            {"number": "14155550199", "number_type": "local", "sms_enabled": true, "tendlc_campaign_id": "CY5JZZZ",
             "tendlc_registration_status": "COMPLETED", "toll_free_sms_verification": null}""";
    private static final String CAMPAIGN = """
            {"api_id": "a", "campaign": {"campaign_id": "CY5JZZZ", "registration_status": "ACTIVE", "brand_id": "BOANNZO",
             "mno_metadata": {"AT&T": {"tpm": 240}, "T-Mobile": {"brand_tier": "LOWER_MID"}, "US Cellular": {"tpm": "4500"},
             "Verizon Wireless": {"tpm": null, "brand_tier": null}}}}""";
    private static final String BRAND = """
            {"api_id": "a", "brand": {"brand_id": "BOANNZO", "registration_status": "COMPLETED"}}""";

    @Test
    void a_registered_line_has_its_campaigns_pace_and_its_brands_day() {
        try (WireCarrier carrier = carrier(NUMBER, CAMPAIGN, BRAND)) {
            assertThat(read(carrier, Kind.TEN_DLC))
                    .contains(new Reading(
                            Status.REGISTERED,
                            "10DLC, number: COMPLETED, campaign CY5JZZZ: ACTIVE, brand: COMPLETED",
                            240,
                            10_000));
            assertThat(carrier.seen())
                    .extracting(WireCarrier.Seen::target)
                    .containsExactly(
                            "/v1/Account/" + TestAccount.AUTH_ID + "/Number/14155550199/",
                            "/v1/Account/" + TestAccount.AUTH_ID + "/10dlc/Campaign/CY5JZZZ/",
                            "/v1/Account/" + TestAccount.AUTH_ID + "/10dlc/Brand/BOANNZO/");
            assertThat(carrier.seen())
                    .allSatisfy(one -> assertThat(one.headers().toString()).containsIgnoringCase("basic"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "COMPLETED,ACTIVE,COMPLETED,REGISTERED",
        "COMPLETED,SUSPENDED,COMPLETED,REJECTED",
        "COMPLETED,EXPIRED,COMPLETED,REJECTED",
        "COMPLETED,PROCESSING,COMPLETED,PENDING",
        "COMPLETED,ACTIVE,FAILED,REJECTED",
        "COMPLETED,SOMETHING_NEW,COMPLETED,REGISTERED",
        "PROCESSING,ACTIVE,COMPLETED,PENDING",
        "UNREGISTERED,ACTIVE,COMPLETED,UNREGISTERED",
        "registered,active,completed,REGISTERED"
    })
    void number_campaign_and_brand_must_stand_all_three(String number, String campaign, String brand, Status status) {
        try (WireCarrier carrier = carrier(
                NUMBER.replace("COMPLETED", number),
                CAMPAIGN.replace("ACTIVE", campaign),
                BRAND.replace("COMPLETED", brand))) {
            assertThat(read(carrier, Kind.TEN_DLC)).map(Reading::status).contains(status);
        }
    }

    @ParameterizedTest
    @CsvSource({"VERIFIED,REGISTERED", "PENDING_VERIFICATION,PENDING", "UNVERIFIED,UNREGISTERED"})
    void a_toll_free_line_needs_its_verification(String word, Status status) {
        String number = "{\"number\": \"18885550100\", \"toll_free_sms_verification\": \"" + word + "\"}";
        try (WireCarrier carrier = carrier(number, CAMPAIGN, BRAND)) {
            assertThat(read(carrier, Kind.TOLL_FREE))
                    .contains(new Reading(status, "toll-free verification: " + word, null, null));
        }
    }

    @Test
    void a_campaign_that_gives_no_answer_is_no_reason_to_stop_a_number_that_is_registered() {
        try (WireCarrier carrier = new WireCarrier(seen -> seen.target().contains("/Number/")
                ? Reaction.answer(200, NUMBER)
                : Reaction.answer(403, "{\"error\":\"no access\"}"))) {
            assertThat(read(carrier, Kind.TEN_DLC)).map(Reading::status).contains(Status.REGISTERED);
        }
    }

    @Test
    void a_carrier_that_is_silent_hangs_up_or_speaks_otherwise_says_nothing() {
        try (WireCarrier silent = new WireCarrier(seen -> Reaction.silence());
                WireCarrier rude = new WireCarrier(seen -> Reaction.drop());
                WireCarrier broken = new WireCarrier(seen -> Reaction.answer(500, "oops"));
                WireCarrier confused = new WireCarrier(seen -> Reaction.answer(200, "<html>"));
                WireCarrier taciturn = new WireCarrier(seen -> Reaction.answer(200, "{}"))) {
            for (WireCarrier carrier : new WireCarrier[] {silent, rude, broken, confused, taciturn}) {
                assertThat(read(carrier, Kind.TEN_DLC)).isEmpty();
                assertThat(read(carrier, Kind.TOLL_FREE)).isEmpty();
            }
        }
    }

    private static WireCarrier carrier(String number, String campaign, String brand) {
        return new WireCarrier(seen -> Reaction.answer(
                200,
                seen.target().contains("/Number/") ? number : seen.target().contains("/Campaign/") ? campaign : brand));
    }

    private static Optional<Reading> read(WireCarrier carrier, Kind kind) {
        return new PlivoRegistrations(TestAccount.at(carrier), SHORT).read(LINE, kind);
    }
}
