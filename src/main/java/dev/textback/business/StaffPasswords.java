package dev.textback.business;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds a member of staff's password in the environment: it never stands in a file, and no message shows it. */
class StaffPasswords {

    private static final Pattern VARIABLE = Pattern.compile("[A-Z_][A-Z0-9_]*");

    private final Problems problems;
    private final Function<String, @Nullable String> variables;

    StaffPasswords(Problems problems, Function<String, @Nullable String> variables) {
        this.problems = problems;
        this.variables = variables;
    }

    /** Null if none is named, or if something is wrong with it, which is then among the problems. */
    @Nullable String read(Place place, TextbackProperties.StaffEntry entry, String user) {
        if (entry.password() != null) {
            problems.add(
                    place.child("password"),
                    "is a password in a file, where backups and colleagues read it; put it into an environment variable and"
                            + " write its name, e.g. password-env: " + suggested(user));
        }
        if (entry.passwordEnv() == null) {
            return null;
        }
        String variable = entry.passwordEnv().strip();
        Place where = place.child("password-env");
        if (!VARIABLE.matcher(variable).matches()) {
            // Perhaps the password itself: not shown
            problems.add(where, "is no name of an environment variable; write e.g. " + suggested(user));
            return null;
        }
        return valueOf(variable, where, user);
    }

    private @Nullable String valueOf(String variable, Place where, String user) {
        String password = variables.apply(variable);
        if (password == null || password.isBlank()) {
            problems.add(
                    where,
                    "names " + variable + ", which is not set in the environment; set it, or leave this key out"
                            + " and let an administrator set a password in Admin");
            return null;
        }
        Optional<String> weakness = PasswordRule.weakness(password, user);
        weakness.ifPresent(why -> problems.add(where, "names " + variable + ", whose value " + why));
        return weakness.isPresent() ? null : password;
    }

    private static String suggested(String user) {
        return (user.isEmpty()
                        ? "MARIA"
                        : user.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z0-9]+", "_")) + "_PASSWORD";
    }
}
