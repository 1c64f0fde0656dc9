package dev.textback.business;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Whose businesses a login may act for: a member of a business for that one, an administrator for all. */
public final class LoginScope {

    /** The authority of an administrator. */
    public static final String ADMINISTRATOR = "ROLE_ADMIN";

    private static final String MEMBER_OF = "BUSINESS_";

    private LoginScope() {}

    /** What a login carries for each business it is a member of. */
    public static GrantedAuthority memberOf(String businessId) {
        return new SimpleGrantedAuthority(MEMBER_OF + businessId);
    }

    /**
     * Whether telephony may report calls to the business's lines: a login that is a member of some businesses for those alone, one that is a
     * member of none for all of them.
     */
    public static boolean mayReportFor(Authentication login, String businessId) {
        return covers(login, businessId)
                || login.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .noneMatch(authority -> authority.startsWith(MEMBER_OF));
    }

    /** Whether the login may see and change what belongs to the business. */
    public static boolean covers(Authentication login, String businessId) {
        return login.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch(authority -> authority.equals(ADMINISTRATOR) || authority.equals(MEMBER_OF + businessId));
    }
}
