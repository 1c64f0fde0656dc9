package dev.textback.access;

import dev.textback.simulator.ConditionalOnSimulator;
import dev.textback.simulator.TelephonyLogin;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** The phone page's own telephony login: made up at every start, and known to nobody else. */
@Component
@ConditionalOnSimulator
class SimulatorLogin implements TelephonyLogin, AuthenticationProvider {

    private static final String USER = "simulated-telephony";

    private final String password;

    SimulatorLogin() {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        this.password = HexFormat.of().formatHex(secret);
    }

    @Override
    public String user() {
        return USER;
    }

    @Override
    public String password() {
        return password;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication login) {
        if (!USER.equals(login.getName())) {
            return null;
        }
        byte[] given = String.valueOf(login.getCredentials()).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(given, password.getBytes(StandardCharsets.UTF_8))
                ? UsernamePasswordAuthenticationToken.authenticated(
                        USER, null, List.of(new SimpleGrantedAuthority("ROLE_TELEPHONY")))
                : null;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
