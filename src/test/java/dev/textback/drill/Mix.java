package dev.textback.drill;

import java.util.Objects;
import java.util.SplittableRandom;

/** A number that depends on the seed and on what it is for, and on nothing else: not on the order of threads. */
final class Mix {

    private Mix() {}

    static int of(long seed, Object... what) {
        return new SplittableRandom(seed * 31 + Objects.hash(what)).nextInt();
    }
}
