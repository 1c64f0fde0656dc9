package dev.textback.simulator;

import dev.textback.business.Business.Registration.Status;
import dev.textback.business.Businesses;
import dev.textback.business.PhoneNumber;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Plivo's numbers, 10DLC campaigns and brands, spoken by the simulated carrier. Each line has a campaign that is called after it. */
@RestController
@ConditionalOnSimulator
class RegistrationApi {

    private static final String ACCOUNT = "/simulated-carrier/v1/Account/{account}";
    private static final String CAMPAIGN = "C";
    private static final String BRAND = "BSIMULA";

    private final SimulatedRegistrations registrations;
    private final SimulatedAccount account;
    private final Businesses businesses;

    RegistrationApi(SimulatedRegistrations registrations, SimulatedAccount account, Businesses businesses) {
        this.registrations = registrations;
        this.account = account;
        this.businesses = businesses;
    }

    @GetMapping({ACCOUNT + "/Number/{digits}", ACCOUNT + "/Number/{digits}/"})
    Map<String, @Nullable Object> number(@PathVariable("account") String id, @PathVariable String digits) {
        Status status = status(id, digits);
        boolean tollFree = registrations.isTollFree(line(digits));
        Map<String, @Nullable Object> number = new LinkedHashMap<>();
        number.put("api_id", UUID.randomUUID());
        number.put("number", digits);
        number.put("number_type", tollFree ? "tollfree" : "local");
        number.put("sms_enabled", true);
        number.put("tendlc_registration_status", tollFree ? null : ofNumber(status));
        number.put("tendlc_campaign_id", tollFree || status != Status.REGISTERED ? null : CAMPAIGN + digits);
        number.put("toll_free_sms_verification", tollFree ? ofTollFree(status) : null);
        number.put("resource_uri", "/v1/Account/" + id + "/Number/" + digits + "/");
        return number;
    }

    @GetMapping({ACCOUNT + "/10dlc/Campaign/{campaign}", ACCOUNT + "/10dlc/Campaign/{campaign}/"})
    Map<String, Object> campaign(@PathVariable("account") String id, @PathVariable String campaign) {
        status(id, campaign.replaceFirst(CAMPAIGN, ""));
        return Map.of(
                "api_id",
                UUID.randomUUID(),
                "campaign",
                Map.of(
                        "campaign_id",
                        campaign,
                        "brand_id",
                        BRAND,
                        "registration_status",
                        "ACTIVE",
                        "usecase",
                        "LOW_VOLUME",
                        "mno_metadata",
                        Map.of("AT&T", Map.of("tpm", 75), "T-Mobile", Map.of("brand_tier", "LOW"))));
    }

    @GetMapping({ACCOUNT + "/10dlc/Brand/{brand}", ACCOUNT + "/10dlc/Brand/{brand}/"})
    Map<String, Object> brand(@PathVariable("account") String id, @PathVariable String brand) {
        checkAccount(id);
        return Map.of(
                "api_id",
                UUID.randomUUID(),
                "brand",
                Map.of("brand_id", brand, "brand_type", "STANDARD", "registration_status", "COMPLETED"));
    }

    private Status status(String id, String digits) {
        checkAccount(id);
        return registrations.of(line(digits)).orElseThrow(() -> new CarrierRefusal(404, "not found"));
    }

    private void checkAccount(String id) {
        if (!id.equals(account.authId())) {
            throw new CarrierRefusal(401, "These credentials do not open the account in the address");
        }
    }

    private PhoneNumber line(String digits) {
        return businesses.all().stream()
                .flatMap(business -> business.lines().stream())
                .filter(line -> SimulatedCarrier.digits(line).equals(digits))
                .findFirst()
                .orElseThrow(() -> new CarrierRefusal(404, "not found"));
    }

    private static String ofNumber(Status status) {
        return switch (status) {
            case REGISTERED -> "COMPLETED";
            case PENDING -> "PROCESSING";
            case REJECTED -> "FAILED";
            case UNREGISTERED -> "UNREGISTERED";
        };
    }

    private static String ofTollFree(Status status) {
        return switch (status) {
            case REGISTERED -> "VERIFIED";
            case PENDING -> "PENDING_VERIFICATION";
            case REJECTED, UNREGISTERED -> "UNVERIFIED";
        };
    }
}
