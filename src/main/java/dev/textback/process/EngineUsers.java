package dev.textback.process;

import dev.textback.business.LoginScope;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthenticationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Logs people and machines in with the engine's own users, so that Admin manages them all. The group {@code camunda-admin} gives ROLE_ADMIN,
 * the others the role of their name; a tenant membership, the user's own or that of a group, gives the business (see {@link LoginScope}).
 */
@Component
class EngineUsers implements AuthenticationProvider {

    private static final Map<String, String> ROLES = Map.of(
            "camunda-admin", LoginScope.ADMINISTRATOR,
            "telephony", "ROLE_TELEPHONY",
            "operators", "ROLE_OPERATORS",
            "front-desk", "ROLE_FRONT_DESK",
            "owners", "ROLE_OWNERS",
            "analysts", "ROLE_ANALYSTS");

    private final IdentityService identities;

    EngineUsers(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public Authentication authenticate(Authentication login) {
        String user = login.getName();
        if (!passwordIsRight(user, String.valueOf(login.getCredentials()))) {
            throw new BadCredentialsException("The user name or the password is wrong");
        }
        List<GrantedAuthority> authorities =
                Stream.concat(roles(user), businesses(user)).toList();
        return UsernamePasswordAuthenticationToken.authenticated(user, null, authorities);
    }

    private Stream<GrantedAuthority> roles(String user) {
        return identities.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .filter(ROLES::containsKey)
                .map(group -> new SimpleGrantedAuthority(ROLES.get(group)));
    }

    private Stream<GrantedAuthority> businesses(String user) {
        return identities.createTenantQuery().userMember(user).includingGroupsOfUser(true).list().stream()
                .map(Tenant::getId)
                .map(LoginScope::memberOf);
    }

    private boolean passwordIsRight(String user, String password) {
        try {
            return identities.checkPassword(user, password);
        } catch (AuthenticationException lockedForAMoment) {
            return false;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
