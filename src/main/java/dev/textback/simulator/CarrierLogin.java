package dev.textback.simulator;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.springframework.web.servlet.HandlerInterceptor;

/** Asks for the account's credentials (HTTP Basic) on every call to the simulated carrier. */
class CarrierLogin implements HandlerInterceptor {

    private final SimulatedAccount account;

    CarrierLogin(SimulatedAccount account) {
        this.account = account;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String credentials = account.authId() + ":" + account.authToken();
        byte[] expected =
                ("Basic " + Base64.getEncoder().encodeToString(bytes(credentials))).getBytes(StandardCharsets.US_ASCII);
        String given = request.getHeader("Authorization");
        if (given == null || !MessageDigest.isEqual(expected, bytes(given))) {
            throw new CarrierRefusal(
                    401, "Could not verify your access level for that URL. Log in with the auth id and auth token.");
        }
        return true;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
