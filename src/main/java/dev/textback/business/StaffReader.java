package dev.textback.business;

import dev.textback.business.Problems.WrongValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns {@code textback.staff} into checked people. */
class StaffReader {

    private static final Pattern USER = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._@-]{0,63}");

    private final Place list;
    private final Problems problems;
    private final Collection<String> businesses;
    private final StaffPasswords passwords;
    private final Set<String> users;

    /**
     * @param businesses the ids of all businesses
     * @param administrator a user of the start-up, whom no entry may name
     * @param variables the environment, where passwords stand
     */
    StaffReader(
            Place list,
            Problems problems,
            Collection<String> businesses,
            String administrator,
            Function<String, @Nullable String> variables) {
        this.list = list;
        this.problems = problems;
        this.businesses = businesses;
        this.passwords = new StaffPasswords(problems, variables);
        this.users = new HashSet<>(Set.of(administrator));
    }

    /** Those without a mistake; the mistakes are among the problems. */
    List<StaffMember> read(List<TextbackProperties.StaffEntry> entries) {
        List<StaffMember> staff = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            read(entries.get(i).at(list, i), entries.get(i)).ifPresent(staff::add);
        }
        return List.copyOf(staff);
    }

    private Optional<StaffMember> read(Place place, TextbackProperties.StaffEntry entry) {
        int before = problems.count();
        String user = problems.need(
                place.child("user"), entry.user(), "write the name they log in with, e.g. maria", this::newUser, "");
        Set<Role> roles = roles(place.child("groups"), entry.groups());
        StaffMember member = new StaffMember(
                user,
                entry.name() == null || entry.name().isBlank()
                        ? user
                        : entry.name().strip(),
                problems.read(place.child("email"), entry.email(), BusinessReader::checkedEmail),
                roles.stream().map(Role::group).collect(Collectors.toCollection(LinkedHashSet::new)),
                businesses(place.child("businesses"), entry.businesses(), roles),
                passwords.read(place, entry, user));
        return problems.count() > before ? Optional.empty() : Optional.of(member);
    }

    private String newUser(String written) throws WrongValue {
        if (!USER.matcher(written).matches()) {
            throw new WrongValue(
                    "is no user name; write letters, digits, points, hyphens or an e-mail address, at most 64");
        }
        if (!users.add(written)) {
            throw new WrongValue("is somebody else already, or the administrator; write another one");
        }
        return written;
    }

    private Set<Role> roles(Place place, List<String> written) {
        if (written.isEmpty()) {
            problems.add(place, "has no group; write one or more of " + groups());
        }
        Set<Role> roles = new LinkedHashSet<>();
        for (int i = 0; i < written.size(); i++) {
            Role role = problems.read(
                    place.item(i),
                    written.get(i),
                    group -> Role.ofGroup(group)
                            .orElseThrow(() -> new WrongValue("is no group; write one of " + groups())));
            if (role != null) {
                roles.add(role);
            }
        }
        return roles;
    }

    private Set<String> businesses(Place place, List<String> written, Set<Role> roles) {
        if (written.isEmpty()) {
            roles.stream()
                    .filter(Role::needsBusiness)
                    .findFirst()
                    .ifPresent(role -> problems.add(
                            place,
                            "has no business, so a member of " + role.group() + " would see nothing; write " + "["
                                    + String.join(", ", businesses) + "] or some of them"));
        }
        Set<String> found = new LinkedHashSet<>();
        for (int i = 0; i < written.size(); i++) {
            Optional.ofNullable(problems.read(place.item(i), written.get(i), this::known))
                    .ifPresent(found::add);
        }
        return found;
    }

    private String known(String written) throws WrongValue {
        if (!businesses.contains(written)) {
            throw new WrongValue("is no business of textback.businesses; known are " + String.join(", ", businesses));
        }
        return written;
    }

    private static String groups() {
        return Arrays.stream(Role.values()).map(Role::group).collect(Collectors.joining(", "));
    }
}
