package dev.textback.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Somebody with a login, who asks over HTTP Basic or, logged in to the web applications, with a cookie. */
class Visitor {

    private static final String ENGINE_REST = "/engine-rest/";
    private static final String WEB_ENGINE = "/camunda/api/engine/engine/default/";

    private final String address;
    private final String user;
    private final String password;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final HttpClient machine = HttpClient.newHttpClient();

    Visitor(String address, String user, String password) {
        this.address = address;
        this.user = user;
        this.password = password;
    }

    /** The status with which an application of the engine answers the login. */
    int logsInTo(String application) {
        send(browser, to("/camunda/app/welcome/default/").GET());
        String form = "username=" + encoded(user) + "&password=" + encoded(password);
        int status = send(
                        browser,
                        to("/camunda/api/admin/auth/user/default/login/" + application)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("X-XSRF-TOKEN", csrfToken())
                                .POST(HttpRequest.BodyPublishers.ofString(form)))
                .statusCode();
        // The login made a new session, which has a token of its own
        send(browser, to("/camunda/app/welcome/default/").GET());
        return status;
    }

    /** As a program asks, over HTTP Basic. */
    HttpResponse<String> asks(String method, String path, String body) {
        String login = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return send(machine, request(method, path, body).header("Authorization", "Basic " + login));
    }

    /** As Cockpit and Tasklist ask for a route of the engine; {@link #logsInTo} comes first. */
    HttpResponse<String> asksInTheBrowser(String method, String path, String body) {
        String route = path.startsWith(ENGINE_REST) ? WEB_ENGINE + path.substring(ENGINE_REST.length()) : path;
        return send(browser, request(method, route, body).header("X-XSRF-TOKEN", csrfToken()));
    }

    private HttpRequest.Builder request(String method, String path, String body) {
        return to(path).header("Accept", "application/json, */*")
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(address + path.replace(" ", "%20")));
    }

    private String csrfToken() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("none");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
