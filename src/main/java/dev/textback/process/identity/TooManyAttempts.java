package dev.textback.process.identity;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** The password was not looked at: there were too many wrong ones. */
public class TooManyAttempts extends AuthenticationException {

    private final transient Duration wait;

    TooManyAttempts(Duration wait) {
        super("Too many failed logins; try again in " + wait.toSeconds() + " s");
        this.wait = wait;
    }

    /** The seconds until the next try, at least one. */
    public long secondsToWait() {
        return Math.max(1, wait.toSeconds() + 1);
    }
}
