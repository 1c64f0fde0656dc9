package dev.textback.drill;

import dev.textback.drill.Order.Blow;
import dev.textback.drill.PlannedText.After;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * All that is going to happen, from the seed alone: the same seed makes the same plan. When exactly a planned thing happens is the operating
 * system's doing and differs from run to run.
 *
 * @param calls in the order of their ends
 * @param orders in the order in which they are dealt
 */
record Plan(Settings settings, List<PlannedCall> calls, List<Order> orders) {

    private static final int ANOTHER_CALL = 10;
    private static final int VIA_PLIVO = 12;
    private static final List<String> REPLIES = List.of(
            "1",
            "2",
            "3",
            "Yes please call me",
            "Can you come on Tuesday?",
            "How much is a new tap?",
            "ok",
            "¿Habla español?",
            "Thanks 👍");

    static Plan of(Settings settings) {
        Random random = new Random(settings.seed());
        List<PlannedCall> calls = new ArrayList<>();
        for (int i = 0; i < settings.calls(); i++) {
            calls.add(call(i, settings, calls, random));
        }
        return new Plan(settings, List.copyOf(calls), orders(settings, random));
    }

    private static PlannedCall call(int i, Settings settings, List<PlannedCall> before, Random random) {
        Duration at = settings.apart().multipliedBy(i).plusMillis(random.nextInt((int)
                settings.apart().toMillis()));
        PlannedCall.Way way = chance(random, VIA_PLIVO) ? PlannedCall.Way.PLIVO : PlannedCall.Way.REST;
        String id = "drill-" + settings.seed() + "-" + i;
        if (!before.isEmpty() && chance(random, ANOTHER_CALL)) {
            PlannedCall earlier = before.get(random.nextInt(before.size()));
            return new PlannedCall(id, at, earlier.from(), earlier.line(), way, repeats(random), List.of());
        }
        Shop shop = Shop.all().get(random.nextInt(Shop.all().size()));
        String from = chance(random, 2) ? "anonymous" : "+141523%05d".formatted(i);
        String line = shop.lines().get(random.nextInt(shop.lines().size()));
        List<PlannedText> words = from.equals("anonymous") ? List.of() : words(shop, random);
        return new PlannedCall(id, at, from, line, way, repeats(random), words);
    }

    private static List<Duration> repeats(Random random) {
        List<Duration> repeats = new ArrayList<>();
        if (chance(random, 10)) {
            repeats.add(Duration.ofMillis(random.nextInt(3000)));
        }
        if (chance(random, 3)) {
            repeats.add(Duration.ZERO);
        }
        return repeats;
    }

    private static List<PlannedText> words(Shop shop, Random random) {
        int lot = random.nextInt(100);
        if (lot < 6) {
            // around the reservation of the first text
            return List.of(stop(After.CALL, Shop.FIRST_TEXT.plusMillis(random.nextInt(1300) - 400), random));
        }
        if (lot < 14 && shop.nudgesSoon()) {
            // around the reservation of the nudge
            return List.of(stop(After.FIRST_TEXT, shop.nudge().plusMillis(random.nextInt(1300) - 400), random));
        }
        if (lot < 16) {
            return List.of(stop(After.CALL, Duration.ofMillis(random.nextInt(60_000)), random));
        }
        if (lot < 33) {
            return replies(random);
        }
        return List.of();
    }

    private static List<PlannedText> replies(Random random) {
        List<PlannedText> replies = new ArrayList<>();
        Duration delay = Duration.ofMillis(1000 + random.nextInt(20_000));
        replies.add(text(REPLIES.get(random.nextInt(REPLIES.size())), After.FIRST_TEXT, delay, random));
        if (chance(random, 30)) {
            Duration soon = delay.plusMillis(random.nextInt(8000));
            replies.add(text(REPLIES.get(random.nextInt(REPLIES.size())), After.FIRST_TEXT, soon, random));
        }
        if (chance(random, 15)) {
            replies.add(stop(After.FIRST_TEXT, delay.plusMillis(random.nextInt(15_000)), random));
        }
        return replies;
    }

    private static PlannedText stop(After after, Duration delay, Random random) {
        return text(random.nextBoolean() ? "STOP" : "Stop", after, delay, random);
    }

    private static PlannedText text(String words, After after, Duration delay, Random random) {
        int repeats = chance(random, 10) ? 1 + random.nextInt(2) : 0;
        boolean newId = chance(random, 8);
        Duration late = chance(random, 8) ? Duration.ofMillis(2000 + random.nextInt(10_000)) : Duration.ZERO;
        return new PlannedText(words, after, delay, repeats, newId, late);
    }

    private static List<Order> orders(Settings settings, Random random) {
        int blows = settings.kills() + settings.databaseRestarts();
        long step = settings.pour().toMillis() / (blows + 1);
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < settings.boundaries().size(); i++) {
            orders.add(new Order(
                    Blow.KILL_AT_BOUNDARY, Duration.ZERO, settings.boundaries().get(i), 1 + random.nextInt(3)));
        }
        for (int i = 0; i < settings.randomKills(); i++) {
            orders.add(random.nextInt(orders.size() + 1), new Order(Blow.KILL_AT_RANDOM, Duration.ZERO, null, 0));
        }
        for (int i = 0; i < settings.databaseRestarts(); i++) {
            int place = Math.min(orders.size(), 1 + random.nextInt(orders.size()));
            orders.add(place, new Order(Blow.RESTART_POSTGRESQL, Duration.ZERO, null, 0));
        }
        List<Order> timed = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            Order one = orders.get(i);
            Duration at = Duration.ofMillis(step * (i + 1) - step / 2 + random.nextInt((int) Math.max(1, step / 2)));
            timed.add(new Order(one.blow(), at, one.boundary(), one.visit()));
        }
        return timed.stream().sorted(Comparator.comparing(Order::at)).toList();
    }

    private static boolean chance(Random random, int inAHundred) {
        return random.nextInt(100) < inAHundred;
    }
}
