package dev.textback.process.identity;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The engine's users, groups and tenants, one change at a time; a change that is made already does nothing. */
@Component
class Accounts {

    private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);

    private final IdentityService identities;
    private final SecureRandom random = new SecureRandom();

    Accounts(IdentityService identities) {
        this.identities = identities;
    }

    boolean exists(String user) {
        return identities.createUserQuery().userId(user).count() > 0;
    }

    /** @param password null: one that nobody knows */
    void make(String user, String name, @Nullable String email, @Nullable String password) {
        User account = identities.newUser(user);
        describe(account, name, email);
        account.setPassword(password == null ? unknown() : password);
        identities.saveUser(account);
    }

    void describe(String user, String name, @Nullable String email) {
        User account = identities.createUserQuery().userId(user).singleResult();
        describe(account, name, email);
        identities.saveUser(account);
    }

    void setPassword(String user, String password) {
        User account = identities.createUserQuery().userId(user).singleResult();
        account.setPassword(password);
        identities.saveUser(account);
    }

    void delete(String user) {
        identities.deleteUser(user);
    }

    void join(String user, Set<String> groups, Set<String> businesses) {
        groups.stream().filter(group -> !isMember(user, group)).forEach(group -> {
            if (identities.createGroupQuery().groupId(group).count() == 0) {
                LOG.warn("{} cannot become a member of {}: the group was deleted in Admin", user, group);
            } else {
                identities.createMembership(user, group);
            }
        });
        businesses.stream()
                .filter(business -> !belongsTo(user, business))
                .forEach(business -> identities.createTenantUserMembership(business, user));
    }

    void leave(String user, Set<String> groups, Set<String> businesses) {
        groups.stream()
                .filter(group -> isMember(user, group))
                .forEach(group -> identities.deleteMembership(user, group));
        businesses.stream()
                .filter(business -> belongsTo(user, business))
                .forEach(business -> identities.deleteTenantUserMembership(business, user));
    }

    boolean passwordIs(String user, String password) {
        return exists(user) && identities.checkPassword(user, password);
    }

    private boolean isMember(String user, String group) {
        return identities.createGroupQuery().groupId(group).groupMember(user).count() > 0;
    }

    private boolean belongsTo(String user, String business) {
        return identities
                        .createTenantQuery()
                        .tenantId(business)
                        .userMember(user)
                        .count()
                > 0;
    }

    private static void describe(User account, String name, @Nullable String email) {
        int end = name.lastIndexOf(' ');
        account.setFirstName(end < 0 ? name : name.substring(0, end));
        account.setLastName(end < 0 ? "" : name.substring(end + 1));
        account.setEmail(email);
    }

    private String unknown() {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        return Base64.getUrlEncoder().encodeToString(secret);
    }
}
