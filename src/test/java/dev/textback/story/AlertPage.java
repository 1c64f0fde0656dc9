package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** The page that the link in an alert leads to, as the owner's phone shows it. */
class AlertPage {

    private static final HttpClient PHONE =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    private static final Pattern BUTTON =
            Pattern.compile("<button name=\"do\" value=\"([a-z-]+)\"[^>]*><strong>([^<]+)<");

    private final String address;
    private final HttpResponse<String> answer;

    private AlertPage(String address, HttpResponse<String> answer) {
        this.address = address;
        this.answer = answer;
    }

    static AlertPage at(String address) {
        return new AlertPage(
                address, send(HttpRequest.newBuilder(URI.create(address)).GET()));
    }

    /** Taps the button with this label; what that sets off at once happens when the jobs run. */
    AlertPage taps(String label) {
        String code = BUTTON.matcher(answer.body())
                .results()
                .filter(button -> button.group(2).equals(label))
                .map(button -> button.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no button " + label + ", but " + offers()));
        return posts(code);
    }

    /** What a tap on a page sends that was opened before. */
    AlertPage posts(String code) {
        return new AlertPage(
                address,
                send(HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("do=" + code))));
    }

    List<String> offers() {
        return BUTTON.matcher(answer.body())
                .results()
                .map(button -> button.group(2))
                .toList();
    }

    AlertPage says(String... words) {
        assertThat(words()).contains(words);
        return this;
    }

    AlertPage hasStatus(int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        return this;
    }

    String source() {
        return answer.body();
    }

    String header(String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private String words() {
        return HtmlUtils.htmlUnescape(
                answer.body().replaceAll("(?s)<style>.*</style>", "").replaceAll("<[^>]+>", " "));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return PHONE.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
