package dev.textback.command;

import dev.textback.compliance.ledger.EarlierHead;
import dev.textback.compliance.ledger.LedgerEvent;
import dev.textback.compliance.ledger.LedgerFinding;
import dev.textback.compliance.ledger.LedgerRows;
import dev.textback.compliance.ledger.LedgerVerifier;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** {@code verify-ledger}: reads the database, reckons every chain again, and says in words whether it stands. */
public final class VerifyLedgerCommand {

    private static final int SOUND = 0;
    private static final int BROKEN = 1;
    private static final int NOT_LOOKED_AT = 2;

    private final Supplier<LedgerDatabase> database;
    private final PrintStream out;

    VerifyLedgerCommand(Supplier<LedgerDatabase> database, PrintStream out) {
        this.database = database;
        this.out = out;
    }

    /** Whether these arguments ask for the command; else the program starts as the server. */
    public static boolean isMeant(String... words) {
        return words.length > 0 && words[0].equals(LedgerCommandLine.NAME);
    }

    /** Does it, and gives the exit code: 0 everything fits, 1 something does not, 2 it could not be looked at. */
    public static int run(String... words) {
        return new VerifyLedgerCommand(LedgerDatabase::configured, System.out).execute(words);
    }

    int execute(String... words) {
        try {
            LedgerCommandLine line = LedgerCommandLine.read(words);
            return verify(line);
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            out.println();
            out.println(LedgerCommandLine.USAGE);
            return NOT_LOOKED_AT;
        }
    }

    private int verify(LedgerCommandLine line) {
        LedgerDatabase where;
        try {
            where = database.get();
        } catch (RuntimeException unreadable) {
            // Whatever it would say may quote the settings, and so a password
            out.println("The settings cannot be read; what is wrong the program says when it starts as the server");
            return NOT_LOOKED_AT;
        }
        try (Connection connection = where.open()) {
            LedgerRows rows = new LedgerRows(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
            return verify(line, rows);
        } catch (SQLException | DataAccessException e) {
            out.println("The ledger in " + where.place() + " cannot be read: " + where.withoutSecrets(e.getMessage()));
            out.println("An H2 file is the running program's alone: stop it, or ask it:"
                    + " GET /api/businesses/{id}/ledger/verification");
            return NOT_LOOKED_AT;
        }
    }

    private int verify(LedgerCommandLine line, LedgerRows rows) {
        List<String> all = rows.businesses();
        String wanted = line.business();
        if (wanted != null && !all.contains(wanted)) {
            throw new IllegalArgumentException("There is no ledger of '" + wanted + "'; there are: " + all);
        }
        if (all.isEmpty()) {
            out.println("There is no ledger yet: nothing was ever noted");
        }
        LedgerVerifier verifier = new LedgerVerifier(rows);
        EarlierHead earlier = line.earlier();
        boolean sound = true;
        for (String business : wanted == null ? all : List.of(wanted)) {
            LedgerFinding finding = verifier.verify(business, earlier == null ? List.of() : List.of(earlier));
            say(finding);
            sound = sound && finding.isSound();
        }
        return sound ? SOUND : BROKEN;
    }

    private void say(LedgerFinding finding) {
        LedgerFinding.Fault fault = finding.fault();
        out.println(finding.business() + ": " + (fault == null ? "OK" : "BROKEN at " + fault));
        out.println("  events  " + finding.head().sequence() + (fault == null ? "" : " that fit"));
        say("first", finding.first());
        say("last", finding.last());
        out.println(
                "  head    " + finding.head().sequence() + " " + finding.head().hash());
        finding.earlier()
                .forEach((head, contained) -> out.println("  earlier " + head + ": "
                        + (contained ? "contained" : "NOT contained: the ledger was written anew since")));
    }

    private void say(String which, @org.jspecify.annotations.Nullable LedgerEvent event) {
        if (event != null) {
            out.println("  " + (which + "       ").substring(0, 8) + event.utc() + "  " + event.kind());
        }
    }
}
