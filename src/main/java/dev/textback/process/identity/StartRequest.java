package dev.textback.process.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.textback.business.Role;
import dev.textback.call.ReportedCall;
import dev.textback.refusal.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * What telephony may say when it starts {@code missed-call} over the engine's REST API: a call id and the variables of the contract, as
 * Strings. The engine itself would also take instructions to begin at any step, and any variable that a step reads.
 */
@Component
class StartRequest {

    private static final Set<String> FIELDS = Set.of("businessKey", "variables");
    private static final Set<String> VARIABLES = Set.of("from", "to", "calledAt");
    private static final int LONGEST = 16 * 1024;

    /** Far beyond any number or moment; the engine would fail on what its columns cannot hold. */
    private static final int LONGEST_VALUE = 1000;

    private final ObjectMapper json;

    StartRequest(ObjectMapper json) {
        this.json = json;
    }

    /** Passes the request on, unless it starts a process in a way that the login may not. */
    void check(
            HttpServletRequest request,
            HttpServletResponse response,
            Collection<String> groups,
            String route,
            FilterChain chain)
            throws ServletException, IOException {
        if (groups.contains(Role.ADMINISTRATOR.group()) || !route.endsWith("/start")) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LONGEST);
        Optional<String> wrong = request.getInputStream().read() >= 0
                ? Optional.of("The request is longer than a call can be")
                : whatIsWrong(body);
        if (wrong.isPresent()) {
            Refusal.write(response, HttpStatus.FORBIDDEN, wrong.get());
        } else {
            chain.doFilter(new ReadRequest(request, body), response);
        }
    }

    private Optional<String> whatIsWrong(byte[] body) throws IOException {
        JsonNode start;
        try {
            start = json.readTree(body);
        } catch (JsonProcessingException unreadable) {
            return Optional.of("The body is no JSON");
        }
        if (!start.isObject() || !names(start).stream().allMatch(FIELDS::contains)) {
            return Optional.of("A call is reported with businessKey and variables, and nothing else");
        }
        JsonNode call = start.path("businessKey");
        if (!call.isTextual() || !ReportedCall.isCallId(call.textValue())) {
            return Optional.of("businessKey must be the call's id, 1 to " + ReportedCall.LONGEST_CALL_ID
                    + " printable characters");
        }
        JsonNode variables = start.path("variables");
        boolean plain = names(variables).stream().allMatch(VARIABLES::contains)
                && variables.properties().stream().map(Map.Entry::getValue).allMatch(StartRequest::isPlain);
        return plain ? Optional.empty() : Optional.of("The variables of a call are from, to and calledAt, as Strings");
    }

    private static boolean isPlain(JsonNode variable) {
        return List.of("value", "type").containsAll(names(variable))
                && variable.path("value").isTextual()
                && variable.path("value").textValue().length() <= LONGEST_VALUE
                && variable.path("value").textValue().indexOf(0) < 0
                && variable.path("type").asText("String").equals("String");
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
