package dev.textback.process;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the engine who calls its REST API, with groups and tenants, so that its own authorisations and tenant checks apply. */
@Component
public class EngineRestIdentity extends OncePerRequestFilter {

    private final IdentityService identities;

    EngineRestIdentity(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login == null) {
            chain.doFilter(request, response);
            return;
        }
        String user = login.getName();
        List<String> groups = identities.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
        List<String> tenants = identities.createTenantQuery().userMember(user).list().stream()
                .map(Tenant::getId)
                .toList();
        try {
            identities.setAuthentication(user, groups, tenants);
            chain.doFilter(request, response);
        } finally {
            identities.clearAuthentication();
        }
    }
}
