package dev.textback.process.identity;

import dev.textback.business.Staff;
import dev.textback.business.StaffMember;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Gives the configured staff their accounts. Only what changed in the configuration since the last start is done, so that what an
 * administrator changes in Admin stands: a new group is joined, one that left the file is left, a new password in the environment is set.
 */
@Component
class StaffAccounts {

    private static final Logger LOG = LoggerFactory.getLogger(StaffAccounts.class);

    private final Staff staff;
    private final Accounts accounts;
    private final AppliedStaff applied;

    StaffAccounts(Staff staff, Accounts accounts, AppliedStaff applied) {
        this.staff = staff;
        this.accounts = accounts;
        this.applied = applied;
    }

    /** In the caller's transaction. */
    void bringInLine() {
        List<AppliedStaff.Entry> before = applied.all();
        staff.all()
                .forEach(member -> bringInLine(
                        member,
                        before.stream()
                                .filter(entry -> entry.user().equals(member.user()))
                                .findFirst()));
        Set<String> configured =
                new HashSet<>(staff.all().stream().map(StaffMember::user).toList());
        before.stream().filter(entry -> !configured.contains(entry.user())).forEach(this::remove);
    }

    private void bringInLine(StaffMember member, Optional<AppliedStaff.Entry> before) {
        if (before.isPresent() && before.get().says(member)) {
            return; // Deleted in Admin perhaps: then it stays deleted
        }
        boolean exists = accounts.exists(member.user());
        if (!exists) {
            make(member);
        } else if (before.isPresent()) {
            change(member, before.get());
        } else {
            LOG.info("{} has an account already: the configuration adds groups and businesses to it", member.user());
        }
        accounts.join(
                member.user(),
                minus(member.groups(), exists ? before.map(AppliedStaff.Entry::groups) : Optional.empty()),
                minus(member.businesses(), exists ? before.map(AppliedStaff.Entry::businesses) : Optional.empty()));
        boolean made = !exists || before.map(AppliedStaff.Entry::made).orElse(false);
        applied.save(member, made);
    }

    private void make(StaffMember member) {
        accounts.make(member.user(), member.name(), member.email(), member.password());
        LOG.info(
                member.password() == null
                        ? "{} has an account, but no password: set one in Admin, or name an environment variable in password-env"
                        : "{} has an account",
                member.user());
    }

    private void change(StaffMember member, AppliedStaff.Entry before) {
        accounts.leave(
                member.user(),
                minus(before.groups(), Optional.of(member.groups())),
                minus(before.businesses(), Optional.of(member.businesses())));
        if (!before.describes(member)) {
            accounts.describe(member.user(), member.name(), member.email());
        }
        member.passwordIfAny().filter(password -> !before.hadPassword(password)).ifPresent(password -> {
            accounts.setPassword(member.user(), password);
            LOG.info("{} has a new password, from the environment", member.user());
        });
    }

    /** Nobody who left the file keeps what the file gave; an account that it did not make stays. */
    private void remove(AppliedStaff.Entry entry) {
        if (accounts.exists(entry.user()) && entry.made()) {
            accounts.delete(entry.user());
            LOG.info("{} is in the configuration no more: the account was deleted", entry.user());
        } else if (accounts.exists(entry.user())) {
            accounts.leave(entry.user(), entry.groups(), entry.businesses());
            LOG.info("{} is in the configuration no more: what that gave was taken back", entry.user());
        }
        applied.forget(entry.user());
    }

    private static Set<String> minus(Set<String> some, Optional<Set<String>> others) {
        Set<String> rest = new HashSet<>(some);
        others.ifPresent(rest::removeAll);
        return rest;
    }
}
