package dev.textback.process.identity;

import dev.textback.business.LoginScope;
import dev.textback.business.Role;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Logs people and machines in with the engine's own users, so that Admin manages them all. A group gives its {@link Role}; a tenant
 * membership, the user's own or that of a group, gives the business (see {@link LoginScope}).
 */
@Component
class EngineUsers implements AuthenticationProvider {

    private final IdentityService identities;
    private final LoginAttempts attempts;

    EngineUsers(IdentityService identities, LoginAttempts attempts) {
        this.identities = identities;
        this.attempts = attempts;
    }

    @Override
    public Authentication authenticate(Authentication login) {
        String user = login.getName();
        String address = address(login);
        Duration wait = attempts.wait(user, address);
        if (!wait.isZero()) {
            throw new TooManyAttempts(wait);
        }
        if (!identities.checkPassword(user, String.valueOf(login.getCredentials()))) {
            attempts.failed(user, address);
            throw new BadCredentialsException("The user name or the password is wrong");
        }
        attempts.succeeded(user, address);
        List<GrantedAuthority> authorities =
                Stream.concat(roles(user), businesses(user)).toList();
        return UsernamePasswordAuthenticationToken.authenticated(user, null, authorities);
    }

    private static String address(Authentication login) {
        return login.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }

    private Stream<GrantedAuthority> roles(String user) {
        return identities.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .map(Role::ofGroup)
                .flatMap(Optional::stream)
                .map(role -> new SimpleGrantedAuthority(role.authority()));
    }

    private Stream<GrantedAuthority> businesses(String user) {
        return identities.createTenantQuery().userMember(user).includingGroupsOfUser(true).list().stream()
                .map(Tenant::getId)
                .map(LoginScope::memberOf);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
