package dev.textback.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Somebody at the running program over HTTP: nobody in particular, a user with HTTP Basic, or one who logged in to the web applications. */
public final class Visitor {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final String address;
    private final @Nullable String basic;

    private Visitor(int port, @Nullable String login) {
        this.address = "http://localhost:" + port;
        this.basic = login == null
                ? null
                : "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    }

    public static Visitor anonymous(int port) {
        return new Visitor(port, null);
    }

    public static Visitor withBasic(int port, String user) {
        return new Visitor(port, user + ":" + user);
    }

    /** With a session and its CSRF token, as the browser has them; the password is the user's name. */
    public static Visitor loggedIn(int port, String user) {
        Visitor visitor = new Visitor(port, null);
        visitor.send("GET", "/camunda/app/welcome/default/", null, null);
        Answer login = visitor.send(
                "POST",
                "/camunda/api/admin/auth/user/default/login/welcome",
                "application/x-www-form-urlencoded",
                ("username=" + user + "&password=" + user).getBytes(StandardCharsets.UTF_8));
        if (login.status() != 200) {
            throw new IllegalStateException("Login: " + login);
        }
        // A login begins a new session, whose token comes with the next page
        visitor.get("/camunda/app/welcome/default/");
        return visitor;
    }

    public Answer get(String path) {
        return send("GET", path, null, null);
    }

    public Answer json(String method, String path, String body) {
        return send(method, path, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    public Answer send(String method, String path, @Nullable String type, byte @Nullable [] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(30))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (basic != null) {
            request.header("Authorization", basic);
        }
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .forEach(token -> request.header("X-XSRF-TOKEN", token));
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public record Answer(int status, byte[] bytes) {
        public String body() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return status + " " + body();
        }
    }
}
