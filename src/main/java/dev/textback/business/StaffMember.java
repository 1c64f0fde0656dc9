package dev.textback.business;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who logs in, as configured and checked: a person, or a machine such as the PBX.
 *
 * @param user the login's name
 * @param name the person's name, as Tasklist and Cockpit show it
 * @param groups which of the {@link Role}s, by the name of their group
 * @param businesses the ids of the businesses whose tasks and conversations they see
 * @param password what the environment holds for them; null: an administrator sets one
 */
public record StaffMember(
        String user,
        String name,
        @Nullable String email,
        Set<String> groups,
        Set<String> businesses,
        @Nullable String password) {

    /** The password from the environment, if one is named. */
    public Optional<String> passwordIfAny() {
        return Optional.ofNullable(password);
    }

    /** Everything but the password. */
    @Override
    public String toString() {
        return "StaffMember[" + user + ", groups=" + groups + ", businesses=" + businesses + "]";
    }
}
