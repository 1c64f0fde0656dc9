package dev.textback.process.identity;

import dev.textback.business.Role;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which of the engine's routes a login may use at all, whatever the engine's authorisations say. The engine decides by definition, and
 * definitions belong to all businesses: a command that names one would reach everybody's instances. So a command must be named here; a
 * question is open to people unless its answer adds up several businesses.
 */
final class EngineRoutes {

    private static final Set<String> QUESTIONS = Set.of("GET", "HEAD", "OPTIONS");

    private static final Pattern START = Pattern.compile("POST process-definition/key/missed-call/start");

    /** Questions that are too long for an address. */
    private static final Pattern POSTED_QUESTION = Pattern.compile("POST ("
            + "(task|process-instance|execution|variable-instance|job|"
            + "history/(process-instance|task|variable-instance|activity-instance|detail|incident|decision-instance|job-log))"
            + "(/count)?"
            + "|filter/[^/]+/(list|count|singleResult)"
            + "|identity/password-policy)");

    /** Answers that count over all businesses, or that are about the machine. */
    private static final Pattern CLOSED_QUESTION = Pattern.compile("[A-Z]+ ("
            + "metrics.*|schema/log.*|telemetry/.*|history/cleanup.*|history/batch.*|batch.*"
            + "|history/(process-definition|decision-definition|decision-requirements-definition|case-definition|task|process-instance)/"
            + "([^/]+/statistics|report|cleanable-.*|statistics)"
            + "|(history/)?decision-requirements-definition/([^/]+|key/.+)/statistics"
            + "|event-subscription.*|external-task.*|report/.*)");

    private static final Pattern JOBS = Pattern.compile("[A-Z]+ job(-definition)?(/.*)?");

    private static final Pattern TASK_WORK =
            Pattern.compile("POST task/[^/]+/(claim|unclaim|assignee|complete|submit-form|comment/create)");

    private static final Pattern OPERATION = Pattern.compile(
            "(PUT job/[^/]+/(retries|suspended)|PUT process-instance/[^/]+/suspended|DELETE process-instance/[^/]+)");

    private static final Pattern OWN_ACCOUNT = Pattern.compile("PUT user/[^/]+/(profile|credentials)");

    private EngineRoutes() {}

    /** @param path what follows the engine's root, decoded, without a slash in front */
    static boolean allows(Collection<String> groups, String method, String path) {
        List<Role> roles =
                groups.stream().map(Role::ofGroup).flatMap(Optional::stream).toList();
        String request = method.toUpperCase(Locale.ROOT) + " " + path;
        return roles.stream().anyMatch(role -> allows(role, method, request));
    }

    private static boolean allows(Role role, String method, String request) {
        return switch (role) {
            case ADMINISTRATOR -> true;
            case TELEPHONY -> START.matcher(request).matches();
            case FRONT_DESK ->
                isQuestion(method, request) && !JOBS.matcher(request).matches()
                        || matchesAny(request, TASK_WORK, OWN_ACCOUNT);
            case OWNER -> isQuestion(method, request) || matchesAny(request, TASK_WORK, OWN_ACCOUNT);
            case OPERATOR -> isQuestion(method, request) || matchesAny(request, OPERATION, OWN_ACCOUNT);
            case ANALYST -> isQuestion(method, request) || matchesAny(request, OWN_ACCOUNT);
        };
    }

    private static boolean isQuestion(String method, String request) {
        return (QUESTIONS.contains(method) || POSTED_QUESTION.matcher(request).matches())
                && !CLOSED_QUESTION.matcher(request).matches();
    }

    private static boolean matchesAny(String request, Pattern... patterns) {
        return Stream.of(patterns).anyMatch(pattern -> pattern.matcher(request).matches());
    }
}
