package dev.textback.process.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Slows guessers down without locking anybody out. A wrong password costs its address one try, and the user one try from addresses at which
 * they never logged in; tries come back one by one. An address where the user did log in has tries of its own for them, so nobody elsewhere
 * can use those up. All of it in memory, and bounded: a restart forgets, which gives a guesser a handful of tries.
 */
@Component
public class LoginAttempts {

    private static final Logger LOG = LoggerFactory.getLogger(LoginAttempts.class);
    private static final int OF_AN_ADDRESS = 10;
    private static final int OF_A_USER = 30;
    private static final Duration ONE_COMES_BACK = Duration.ofSeconds(30);
    private static final int MOST_REMEMBERED = 20_000;

    /** The engine's column; so nobody fills the memory with names that nobody has. */
    private static final int LONGEST_USER = 64;

    private final Cache<String, Bucket> addresses = remembered();
    private final Cache<String, Bucket> users = remembered();
    private final Cache<Pair, Bucket> familiar =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();
    private final TimeMeter time;

    LoginAttempts(Clock clock) {
        this.time = new ClockMeter(clock);
    }

    /** How long this user must wait at this address before the next try is looked at; zero: now. */
    public Duration wait(String user, String address) {
        return buckets(name(user), ClientAddress.network(address))
                .map(bucket -> bucket.estimateAbilityToConsume(1))
                .map(estimate -> Duration.ofNanos(estimate.getNanosToWaitForRefill()))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** A wrong password. Below zero too: many tries at once are paid for afterwards. */
    public void failed(String user, String address) {
        List<Bucket> buckets =
                buckets(name(user), ClientAddress.network(address)).toList();
        buckets.forEach(bucket -> bucket.consumeIgnoringRateLimits(1));
        if (buckets.stream().anyMatch(bucket -> bucket.getAvailableTokens() <= 0)) {
            LOG.warn("Too many failed logins, lately from {}: further ones wait", address);
        }
    }

    /** A right password: from now on the user is at home at this address. */
    public void succeeded(String user, String address) {
        familiar.asMap()
                .computeIfAbsent(new Pair(name(user), ClientAddress.network(address)), pair -> bucket(OF_AN_ADDRESS));
    }

    private Stream<Bucket> buckets(String user, String network) {
        Bucket own = familiar.getIfPresent(new Pair(user, network));
        return own != null
                ? Stream.of(own)
                : Stream.of(
                        addresses.get(network, key -> bucket(OF_AN_ADDRESS)),
                        users.get(user, key -> bucket(OF_A_USER)));
    }

    private static String name(String user) {
        return user.length() > LONGEST_USER ? "" : user;
    }

    private Bucket bucket(int tries) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(tries).refillGreedy(1, ONE_COMES_BACK))
                .withCustomTimePrecision(time)
                .build();
    }

    private static Cache<String, Bucket> remembered() {
        return Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterAccess(ONE_COMES_BACK.multipliedBy(OF_A_USER))
                .build();
    }

    private record Pair(String user, String network) {}

    private record ClockMeter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return Duration.ofMillis(clock.millis()).toNanos();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
