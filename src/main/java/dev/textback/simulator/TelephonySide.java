package dev.textback.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** The telephony side of a call that nobody answers: it reports the missed call as any PBX would, over HTTP with its own login. */
@Component
@ConditionalOnSimulator
class TelephonySide {

    private final SimulatedAccount account;
    private final TelephonyLogin login;
    private final RestClient http;

    TelephonySide(SimulatedAccount account, TelephonyLogin login) {
        this.account = account;
        this.login = login;
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
        requests.setReadTimeout(Duration.ofSeconds(15));
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    /**
     * Reports a missed call.
     *
     * @return the call's id
     * @throws PhoneProblem if Textback does not take it
     */
    String reportMissed(Handset phone) {
        String callId = UUID.randomUUID().toString();
        try {
            http.post()
                    .uri(account.loopback().resolve("/api/missed-calls"))
                    .headers(headers -> headers.setBasicAuth(login.user(), login.password()))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of(
                            "callId",
                            callId,
                            "from",
                            phone.from(),
                            "to",
                            phone.line().e164()))
                    .exchange((request, response) -> {
                        check(response.getStatusCode());
                        return response.bodyTo(JsonNode.class);
                    });
        } catch (ResourceAccessException unreachable) {
            throw new PhoneProblem(
                    HttpStatus.BAD_GATEWAY, "Textback did not answer in time; the call may still have been counted");
        }
        return callId;
    }

    private static void check(HttpStatusCode status) {
        if (status.is2xxSuccessful()) {
            return;
        }
        String why = switch (status.value()) {
            case 401, 403 -> "it refused the telephony user's login";
            case 404 -> "it knows no such line";
            default -> "it answered with HTTP " + status.value();
        };
        throw new PhoneProblem(
                HttpStatus.BAD_GATEWAY, "Textback did not take the call: " + why + ". Its log says more");
    }
}
