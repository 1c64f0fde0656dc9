package dev.textback.process.identity;

import dev.textback.refusal.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the engine who calls its REST API, with groups and tenants, so that its own authorisations and tenant checks apply; before that,
 * {@link EngineRoutes} says whether the login may use the route at all.
 */
@Component
public class EngineRestIdentity extends OncePerRequestFilter {

    /** The engine's routes exist twice, the second time below its name. */
    private static final Pattern ROUTE = Pattern.compile("/engine-rest/(?:engine/[^/]+/)?(.*?)/?");

    private final IdentityService identities;
    private final StartRequest starts;
    private final TaskSubmission submissions;

    EngineRestIdentity(IdentityService identities, StartRequest starts, TaskSubmission submissions) {
        this.identities = identities;
        this.starts = starts;
        this.submissions = submissions;
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
        Matcher route = ROUTE.matcher(RequestPath.of(request));
        if (!route.matches() || !EngineRoutes.allows(groups, request.getMethod(), route.group(1))) {
            Refusal.write(response, HttpStatus.FORBIDDEN, "Your role does not include this route");
            return;
        }
        List<String> tenants =
                identities.createTenantQuery().userMember(user).includingGroupsOfUser(true).list().stream()
                        .map(Tenant::getId)
                        .toList();
        try {
            identities.setAuthentication(user, groups, tenants);
            String path = route.group(1);
            starts.check(
                    request,
                    response,
                    groups,
                    path,
                    (checked, answer) -> submissions.check(
                            (HttpServletRequest) checked, (HttpServletResponse) answer, groups, path, chain));
        } finally {
            identities.clearAuthentication();
        }
    }
}
