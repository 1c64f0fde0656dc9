package dev.textback.simulator;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.textback.business.PhoneNumber;
import dev.textback.texting.Segments;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The body of Plivo's "send a message", as far as the simulated carrier reads it. Each getter refuses (400) what Plivo would refuse. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record MessageRequest(
        @Nullable String src,
        @Nullable String dst,
        @Nullable String text,
        @Nullable String type,
        @Nullable String url,
        @Nullable String method,
        @Nullable Integer messageExpiry) {

    private static final Pattern NUMBER = Pattern.compile("\\+?([1-9]\\d{6,14})");
    private static final int MOST_GSM7 = 1600;
    private static final int MOST_UCS2 = 737;

    PhoneNumber sender() {
        return number("src", present("src", src));
    }

    List<PhoneNumber> recipients() {
        List<PhoneNumber> recipients = Arrays.stream(present("dst", dst).split("<", -1))
                .map(one -> number("dst", one))
                .toList();
        if (recipients.contains(sender())) {
            throw new CarrierRefusal(400, "src and destination cannot overlap");
        }
        return recipients;
    }

    String body() {
        String body = present("text", text);
        Segments segments = Segments.of(body);
        if (body.length() > (segments.gsm7() ? MOST_GSM7 : MOST_UCS2)) {
            throw new CarrierRefusal(
                    400, "text is too long: at most " + MOST_GSM7 + " GSM-7 or " + MOST_UCS2 + " other characters");
        }
        return body;
    }

    @Nullable URI receiptsTo() {
        if (url == null || url.isEmpty()) {
            return null;
        }
        if (!url.matches("https?://[^\\s]+")) {
            throw new CarrierRefusal(400, "url '" + url + "' is invalid");
        }
        return URI.create(url);
    }

    /** The rest of what Plivo checks: only texts, only receipts by POST, an expiry between 5 and 10,799 seconds. */
    void check() {
        if (type != null && !type.equals("sms")) {
            throw new CarrierRefusal(400, "type '" + type + "' is invalid: sms");
        }
        if (method != null && !method.equals("POST")) {
            throw new CarrierRefusal(400, "method '" + method + "' is invalid here: the simulated carrier posts");
        }
        if (messageExpiry != null && (messageExpiry < 5 || messageExpiry > 10_799)) {
            throw new CarrierRefusal(400, "message_expiry " + messageExpiry + " is invalid: 5 to 10799 seconds");
        }
    }

    private static String present(String name, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw new CarrierRefusal(400, name + " parameter not present");
        }
        return value;
    }

    private static PhoneNumber number(String name, String value) {
        java.util.regex.Matcher digits = NUMBER.matcher(value);
        if (!digits.matches()) {
            throw new CarrierRefusal(400, name + " '" + value + "' is not a valid phone number");
        }
        return new PhoneNumber("+" + digits.group(1));
    }
}
