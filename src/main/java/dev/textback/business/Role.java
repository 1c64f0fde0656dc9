package dev.textback.business;

import java.util.Arrays;
import java.util.Optional;

/** What a login may be: a group of the engine's users, and the role that our own routes ask for. */
public enum Role {
    ADMINISTRATOR("camunda-admin", "ADMIN", "Administrators", false),
    /** Watches instances and incidents, retries, suspends, deletes. */
    OPERATOR("operators", "OPERATORS", "Operators", true),
    /** Works the tasks of its business. */
    FRONT_DESK("front-desk", "FRONT_DESK", "Front desk", true),
    /** Works the tasks and reads everything of its business. */
    OWNER("owners", "OWNERS", "Owners", true),
    /** Reads diagrams and what became of them; publishes over a route of its own. */
    ANALYST("analysts", "ANALYSTS", "Analysts", false),
    /** A PBX: reports missed calls. */
    TELEPHONY("telephony", "TELEPHONY", "Telephony", false);

    private final String group;
    private final String role;
    private final String title;
    private final boolean needsBusiness;

    Role(String group, String role, String title, boolean needsBusiness) {
        this.group = group;
        this.role = role;
        this.title = title;
        this.needsBusiness = needsBusiness;
    }

    /** The id of the group that Admin shows. */
    public String group() {
        return group;
    }

    /** The name that Spring Security's {@code hasRole} takes. */
    public String role() {
        return role;
    }

    /** The authority of a login that has it. */
    public String authority() {
        return "ROLE_" + role;
    }

    /** The group's name for people. */
    public String title() {
        return title;
    }

    /** Whether somebody without a business would have nothing to see. */
    boolean needsBusiness() {
        return needsBusiness;
    }

    /** The role of the group with this id; empty for a group that an administrator made for purposes of their own. */
    public static Optional<Role> ofGroup(String group) {
        return Arrays.stream(values()).filter(role -> role.group.equals(group)).findFirst();
    }
}
