package dev.textback.drill;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Follows what the client of one connection says in PostgreSQL's protocol (version 3, both the simple and the extended query), and so knows what
 * the transaction is about that it is in. One connection is one thread's at a time, and so is this.
 */
final class TransactionReader {

    private static final String UNNAMED = "";

    private final Map<String, String> statements = new HashMap<>();
    private final Map<String, String> portals = new HashMap<>();
    private final Set<Work> works = EnumSet.noneOf(Work.class);

    /**
     * Reads one message of the client.
     *
     * @param type the message's first byte
     * @param body what follows its length
     * @return what the transaction was about, if the message asks to commit one that was about anything
     */
    Optional<Work> read(char type, byte[] body) {
        ByteBuffer message = ByteBuffer.wrap(body);
        return switch (type) {
            case 'P' -> {
                statements.put(text(message), text(message));
                yield Optional.empty();
            }
            case 'B' -> {
                bind(message);
                yield Optional.empty();
            }
            case 'E' -> executed(portals.getOrDefault(text(message), ""));
            case 'Q' -> simple(text(message));
            case 'C' -> {
                close(message);
                yield Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private void bind(ByteBuffer message) {
        String portal = text(message);
        String sql = statements.getOrDefault(text(message), "");
        portals.put(portal, sql);
        WorkReading.of(sql, parameters(message)).ifPresent(works::add);
    }

    /** Binary values come out as gibberish, which no reading asks for. */
    private static List<String> parameters(ByteBuffer message) {
        for (int formats = message.getShort(); formats > 0; formats--) {
            message.getShort();
        }
        List<String> values = new ArrayList<>();
        for (int count = message.getShort(); count > 0; count--) {
            int length = message.getInt();
            if (length >= 0) {
                byte[] value = new byte[length];
                message.get(value);
                values.add(new String(value, StandardCharsets.UTF_8));
            }
        }
        return values;
    }

    /** A driver may send several statements in one message; literals stand in the words themselves. */
    private Optional<Work> simple(String words) {
        Optional<Work> committing = Optional.empty();
        for (String sql : words.split(";")) {
            WorkReading.of(sql, literals(sql)).ifPresent(works::add);
            Optional<Work> one = executed(sql);
            committing = one.isPresent() ? one : committing;
        }
        return committing;
    }

    private static List<String> literals(String sql) {
        List<String> literals = new ArrayList<>();
        String[] parts = sql.split("'", -1);
        for (int i = 1; i < parts.length; i += 2) {
            literals.add(parts[i]);
        }
        return literals;
    }

    private Optional<Work> executed(String sql) {
        String word = sql.strip().toLowerCase(Locale.ROOT).split("[\\s;]", 2)[0];
        if (word.equals("commit") || word.equals("end")) {
            Optional<Work> about = works.stream().findFirst();
            works.clear();
            return about;
        }
        if (word.equals("begin") || word.equals("start") || (word.equals("rollback") && !sql.contains(" to "))) {
            works.clear();
        }
        return Optional.empty();
    }

    private void close(ByteBuffer message) {
        boolean statement = message.get() == 'S';
        (statement ? statements : portals).remove(text(message));
    }

    private static String text(ByteBuffer message) {
        int start = message.position();
        while (message.get() != 0) {
            // up to the zero byte
        }
        int length = message.position() - start - 1;
        return length == 0 ? UNNAMED : new String(message.array(), start, length, StandardCharsets.UTF_8);
    }
}
