package dev.textback.simulator;

import dev.textback.business.PhoneNumber;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Plivo's Lookup, spoken by the simulated carrier. Every number is a United States number; the sample landline is {@code fixed}. */
@RestController
@ConditionalOnSimulator
class LookupApi {

    private final People people;

    LookupApi(People people) {
        this.people = people;
    }

    @GetMapping({"/simulated-carrier/v1/Number/{number}", "/simulated-carrier/v1/Number/{number}/"})
    ResponseEntity<Map<String, Object>> look(@PathVariable String number, @RequestParam String type) {
        if (!type.equals("carrier")) {
            throw new CarrierRefusal(400, "type '" + type + "' is invalid: carrier");
        }
        String e164 = number.startsWith("+") ? number : "+" + number;
        if (!e164.matches("\\+[1-9]\\d{6,14}")) {
            return ResponseEntity.status(HttpStatus.NOT_FOUND)
                    .body(Map.of(
                            "api_id",
                            UUID.randomUUID(),
                            "error_code",
                            404,
                            "message",
                            "Could not find the number " + number));
        }
        return ResponseEntity.ok(found(new PhoneNumber(e164)));
    }

    private Map<String, Object> found(PhoneNumber number) {
        String e164 = number.e164();
        return Map.of(
                "api_id", UUID.randomUUID(),
                "phone_number", e164,
                "country", Map.of("name", "United States", "iso2", "US", "iso3", "USA"),
                "format", Map.of("e164", e164, "national", e164, "international", e164, "rfc3966", "tel:" + e164),
                "carrier",
                        Map.of(
                                "mobile_country_code", "310",
                                "mobile_network_code", "150",
                                "name", "Simulated Carrier",
                                "type", people.lineOf(number).lookupType(),
                                "ported", "no"),
                "resource_uri", "/v1/Number/" + e164 + "?type=carrier");
    }
}
