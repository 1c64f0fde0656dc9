package dev.textback.suppression;

import com.fasterxml.jackson.databind.JsonNode;
import dev.textback.business.Business;
import dev.textback.business.PhoneNumber;
import dev.textback.refusal.RefusedRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what staff ask for one number: {@code {"number","reason"}}. */
@Component
class SuppressionBody {

    private final SuppressionFields fields;

    SuppressionBody(SuppressionFields fields) {
        this.fields = fields;
    }

    Wanted read(JsonNode json, Business business) {
        String number = text(json, "number");
        if (number.isBlank()) {
            throw RefusedRequest.wrong(
                    "number",
                    "is missing; write e.g. {\"number\":\"+14155550100\",\"reason\":\"Asked us on the phone\"}");
        }
        String reason = text(json, "reason");
        if (reason.isBlank()) {
            throw RefusedRequest.wrong("reason", "is missing; say in a sentence why");
        }
        return new Wanted(fields.number(number, business), fields.reason(reason));
    }

    private static String text(JsonNode json, String name) {
        @Nullable JsonNode value = json.get(name);
        return value != null && value.isTextual() ? value.textValue() : "";
    }

    /** What is wanted, and why. */
    record Wanted(PhoneNumber number, String reason) {}
}
