package dev.textback.process.identity;

import dev.textback.business.StaffMember;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;

/** The staff as the configuration had it at the last start, so that its changes can be told from those made in Admin. */
@Repository
class AppliedStaff {

    private static final PasswordEncoder BCRYPT = new BCryptPasswordEncoder();

    private final JdbcClient jdbc;

    AppliedStaff(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Entry> all() {
        return jdbc.sql("select * from staff_account order by user_id")
                .query(AppliedStaff::read)
                .list();
    }

    void save(StaffMember member, boolean made) {
        String password = member.password();
        forget(member.user());
        jdbc.sql("""
                        insert into staff_account (user_id, full_name, email, group_ids, business_ids, password_hash, made)
                        values (:user, :name, :email, :groups, :businesses, :hash, :made)""")
                .param("user", member.user())
                .param("name", member.name())
                .param("email", member.email())
                .param("groups", joined(member.groups()))
                .param("businesses", joined(member.businesses()))
                .param("hash", password == null ? null : BCRYPT.encode(digest(password)))
                .param("made", made)
                .update();
    }

    void forget(String user) {
        jdbc.sql("delete from staff_account where user_id = :user")
                .param("user", user)
                .update();
    }

    private static Entry read(ResultSet row, int index) throws SQLException {
        return new Entry(
                row.getString("user_id"),
                row.getString("full_name"),
                row.getString("email"),
                split(row.getString("group_ids")),
                split(row.getString("business_ids")),
                row.getString("password_hash"),
                row.getBoolean("made"));
    }

    private static String joined(Set<String> ids) {
        return String.join(" ", new TreeSet<>(ids));
    }

    private static Set<String> split(String ids) {
        return ids.isBlank() ? Set.of() : Set.of(ids.split(" "));
    }

    /** BCrypt reads 72 bytes at most. */
    private static String digest(String password) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param made whether the configuration made the account; false: it was there before */
    record Entry(
            String user,
            String name,
            @Nullable String email,
            Set<String> groups,
            Set<String> businesses,
            @Nullable String hash,
            boolean made) {

        /** Whether nothing of it changed. */
        boolean says(StaffMember member) {
            return describes(member)
                    && groups.equals(member.groups())
                    && businesses.equals(member.businesses())
                    && member.passwordIfAny().map(this::hadPassword).orElse(true);
        }

        boolean describes(StaffMember member) {
            return name.equals(member.name()) && Objects.equals(email, member.email());
        }

        boolean hadPassword(String password) {
            return hash != null && BCRYPT.matches(digest(password), hash);
        }
    }
}
