package dev.textback.process.identity;

import dev.textback.business.Role;
import dev.textback.refusal.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The routes of Cockpit, Tasklist and Admin for those who are logged in there: the engine's own as {@link EngineRoutes} has them, and the
 * applications' for people only.
 */
@Component
public class WebAppRoutes extends OncePerRequestFilter {

    private static final Pattern ENGINE = Pattern.compile("/camunda/api/engine/engine/[^/]+/(.*?)/?");
    private static final Pattern OPEN = Pattern.compile("/camunda/api/(engine/engine/?|admin/auth/user/.*)");
    private static final Pattern APPLICATIONS =
            Pattern.compile("/camunda/api/(admin|cockpit|tasklist|welcome|engine)(/.*)?");
    private static final Set<Role> PEOPLE =
            Set.of(Role.ADMINISTRATOR, Role.FRONT_DESK, Role.OWNER, Role.OPERATOR, Role.ANALYST);

    private final IdentityService identities;
    private final TaskSubmission submissions;

    WebAppRoutes(IdentityService identities, TaskSubmission submissions) {
        this.identities = identities;
        this.submissions = submissions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = RequestPath.of(request);
        List<String> groups = groups(request);
        if (!APPLICATIONS.matcher(path).matches()
                || OPEN.matcher(path).matches()
                || groups.isEmpty() && isNobody(request)
                || allows(groups, request.getMethod(), path)) {
            Matcher engine = ENGINE.matcher(path);
            submissions.check(request, response, groups, engine.matches() ? engine.group(1) : "", chain);
        } else {
            Refusal.write(response, HttpStatus.FORBIDDEN, "Your role does not include this route");
        }
    }

    private static boolean allows(List<String> groups, String method, String path) {
        Matcher engine = ENGINE.matcher(path);
        boolean isPerson = groups.stream()
                .map(Role::ofGroup)
                .anyMatch(role -> role.filter(PEOPLE::contains).isPresent());
        return isPerson && (!engine.matches() || EngineRoutes.allows(groups, method, engine.group(1)));
    }

    /** Nobody is logged in: the applications' own filter answers that. */
    private static boolean isNobody(HttpServletRequest request) {
        return users(request).isEmpty();
    }

    /** Asked each time, so that whoever leaves a group has left it here as well. */
    private List<String> groups(HttpServletRequest request) {
        return users(request).stream()
                .flatMap(user -> identities.createGroupQuery().groupMember(user).list().stream())
                .map(Group::getId)
                .toList();
    }

    private static List<String> users(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute("authenticatedUser") instanceof Authentications authentications
                ? authentications.getAuthentications().stream()
                        .map(authentication -> authentication.getIdentityId())
                        .toList()
                : List.of();
    }
}
