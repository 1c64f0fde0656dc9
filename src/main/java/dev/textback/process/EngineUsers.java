package dev.textback.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthenticationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Logs people and machines in with the engine's own users, so that Admin manages them all. The group {@code camunda-admin} gives ROLE_ADMIN,
 * {@code telephony} ROLE_TELEPHONY.
 */
@Component
class EngineUsers implements AuthenticationProvider {

    private static final Map<String, String> ROLES =
            Map.of("camunda-admin", "ROLE_ADMIN", "telephony", "ROLE_TELEPHONY");

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
        List<SimpleGrantedAuthority> roles = identities.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .filter(ROLES::containsKey)
                .map(group -> new SimpleGrantedAuthority(ROLES.get(group)))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(user, null, roles);
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
