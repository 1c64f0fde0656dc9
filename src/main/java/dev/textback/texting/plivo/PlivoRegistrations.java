package dev.textback.texting.plivo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.textback.business.Business.Registration;
import dev.textback.business.Business.Registration.Status;
import dev.textback.business.PhoneNumber;
import dev.textback.compliance.CarrierRegistrations;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * {@link CarrierRegistrations} on Plivo's API: the number says how it is registered and with which campaign; the campaign and its brand must
 * stand too, and the campaign says how fast and how much. Read as JSON: the library has no place for some of the carriers' names.
 */
@Component
class PlivoRegistrations implements CarrierRegistrations {

    private static final Logger LOG = LoggerFactory.getLogger(PlivoRegistrations.class);

    /** Three questions at most, before a text goes out: it may not wait long for them. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final PlivoQuestions questions;
    private final ObjectMapper json = new ObjectMapper();

    @Autowired
    PlivoRegistrations(CarrierAccount account) {
        this(account, PATIENCE);
    }

    PlivoRegistrations(CarrierAccount account, Duration patience) {
        this.questions = new PlivoQuestions(account, patience);
    }

    @Override
    public Optional<Reading> read(PhoneNumber line, Registration.Kind kind) {
        JsonNode number = ask("Number/" + line.e164().substring(1));
        return switch (kind) {
            case TEN_DLC -> tenDlc(number);
            case TOLL_FREE ->
                status(number, "toll_free_sms_verification")
                        .map(status -> new Reading(
                                status,
                                "toll-free verification: " + word(number, "toll_free_sms_verification"),
                                null,
                                null));
            case SHORT_CODE, NONE_NEEDED -> Optional.empty();
        };
    }

    private Optional<Reading> tenDlc(JsonNode number) {
        Optional<Status> linked = status(number, "tendlc_registration_status");
        String campaignId = word(number, "tendlc_campaign_id");
        if (linked.isEmpty() || linked.get() != Status.REGISTERED || campaignId.isEmpty()) {
            return linked.map(status ->
                    new Reading(status, "10DLC, number: " + word(number, "tendlc_registration_status"), null, null));
        }
        JsonNode campaign = ask("10dlc/Campaign/" + campaignId).path("campaign");
        JsonNode brand = word(campaign, "brand_id").isEmpty()
                ? campaign.path("brand")
                : ask("10dlc/Brand/" + word(campaign, "brand_id")).path("brand");
        CampaignLimits limits = CampaignLimits.of(campaign.path("mno_metadata"));
        return Optional.of(new Reading(
                worse(worse(linked.get(), campaign), brand),
                "10DLC, number: " + word(number, "tendlc_registration_status") + ", campaign " + campaignId + ": "
                        + told(campaign) + ", brand: " + told(brand),
                limits.textsPerMinute(),
                limits.segmentsPerDay()));
    }

    /** What gives no answer, or one that we do not know, is no reason to stop a number that is registered. */
    private static Status worse(Status standing, JsonNode resource) {
        return standing == Status.REGISTERED
                ? status(resource, "registration_status").orElse(standing)
                : standing;
    }

    private static Optional<Status> status(JsonNode resource, String field) {
        return RegistrationWord.meaning(word(resource, field));
    }

    private static String told(JsonNode resource) {
        String word = word(resource, "registration_status");
        return word.isEmpty() ? "not told" : word;
    }

    private static String word(JsonNode resource, String field) {
        return resource.path(field).asText("").strip();
    }

    /** The answer; a missing node if there is none. */
    private JsonNode ask(String resource) {
        try (Response answer = questions.get(resource + "/")) {
            if (answer.isSuccessful() && answer.body() != null) {
                return json.readTree(answer.body().byteStream());
            }
            LOG.info("The carrier does not say how {} is registered: HTTP {}", resource, answer.code());
        } catch (IOException | IllegalStateException noAnswer) {
            LOG.info("The carrier does not say how {} is registered: {}", resource, noAnswer.toString());
        }
        return json.missingNode();
    }
}
