package dev.textback.simulator;

import dev.textback.business.Businesses;
import dev.textback.business.PhoneNumber;
import dev.textback.simulator.SimulatedMessage.Kind;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Plivo's Message API, spoken by the simulated carrier. */
@RestController
@ConditionalOnSimulator
class MessageApi {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ssxxx").withZone(ZoneOffset.UTC);
    private static final String MESSAGES = "/simulated-carrier/v1/Account/{account}/Message";
    private static final int LARGEST_PAGE = 20;

    private final SimulatedCarrier carrier;
    private final SimulatedMessages messages;
    private final SimulatedAccount account;
    private final Businesses businesses;

    MessageApi(SimulatedCarrier carrier, SimulatedMessages messages, SimulatedAccount account, Businesses businesses) {
        this.carrier = carrier;
        this.messages = messages;
        this.account = account;
        this.businesses = businesses;
    }

    @PostMapping({MESSAGES, MESSAGES + "/"})
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, Object> send(@PathVariable("account") String id, @RequestBody MessageRequest request) {
        checkAccount(id);
        request.check();
        PhoneNumber line = request.sender();
        if (businesses.withLine(line).isEmpty()) {
            throw new CarrierRefusal(400, "This caller ID is not allowed for outbound message: " + line.e164());
        }
        List<PhoneNumber> phones = request.recipients();
        String body = request.body();
        URI receiptsTo = request.receiptsTo();
        List<UUID> ids = phones.stream()
                .map(phone -> carrier.take(line, phone, body, receiptsTo))
                .toList();
        return Map.of("api_id", UUID.randomUUID(), "message", "message(s) queued", "message_uuid", ids);
    }

    @GetMapping({MESSAGES, MESSAGES + "/"})
    Map<String, Object> list(
            @PathVariable("account") String id,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam Map<String, String> query) {
        checkAccount(id);
        if (limit < 1 || limit > LARGEST_PAGE || offset < 0) {
            throw new CarrierRefusal(400, "limit must be 1 to " + LARGEST_PAGE + " and offset 0 or more");
        }
        MessageFilter filter = MessageFilter.of(query);
        int total = messages.count(filter);
        Map<String, @Nullable Object> meta = new LinkedHashMap<>();
        meta.put("limit", limit);
        meta.put("offset", offset);
        meta.put("total_count", total);
        meta.put("next", offset + limit < total ? pageAt(limit, offset + limit) : null);
        meta.put("previous", offset > 0 ? pageAt(limit, Math.max(0, offset - limit)) : null);
        List<Map<String, @Nullable Object>> objects =
                messages.list(filter, limit, offset).stream().map(this::object).toList();
        return Map.of("api_id", UUID.randomUUID(), "meta", meta, "objects", objects);
    }

    @GetMapping({MESSAGES + "/{message}", MESSAGES + "/{message}/"})
    Map<String, @Nullable Object> one(@PathVariable("account") String id, @PathVariable("message") UUID message) {
        checkAccount(id);
        Map<String, @Nullable Object> object = messages.withId(message)
                .filter(found -> found.kind() != Kind.AUTO_REPLY)
                .map(this::object)
                .orElseThrow(() -> new CarrierRefusal(404, "not found"));
        object.put("api_id", UUID.randomUUID());
        return object;
    }

    private void checkAccount(String id) {
        if (!id.equals(account.authId())) {
            throw new CarrierRefusal(401, "These credentials do not open the account in the address");
        }
    }

    private String pageAt(int limit, int offset) {
        return "/v1/Account/" + account.authId() + "/Message/?limit=" + limit + "&offset=" + offset;
    }

    private Map<String, @Nullable Object> object(SimulatedMessage message) {
        String error = message.errorToldNow();
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("message_uuid", message.id());
        object.put("from_number", SimulatedCarrier.digits(message.sender()));
        object.put("to_number", SimulatedCarrier.digits(message.recipient()));
        object.put("message_direction", message.kind().code());
        object.put("message_state", message.state().code());
        object.put("message_type", "sms");
        object.put("message_time", TIME.format(message.messageTime()));
        object.put("error_code", error == null && message.state().isFinal() ? "000" : error);
        object.put("units", message.units());
        object.put("total_rate", "0.00000");
        object.put("total_amount", "0.00000");
        object.put("resource_uri", "/v1/Account/" + account.authId() + "/Message/" + message.id() + "/");
        return object;
    }
}
