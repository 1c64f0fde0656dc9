package dev.textback.process.identity;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.DELETE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.Permissions.TASK_WORK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.RETRY_JOB;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.SUSPEND_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;

import dev.textback.business.Role;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;

/**
 * The engine's authorisations that each role begins with. They say what, the tenants say whose: definitions belong to everybody, and what
 * comes of them to one business.
 */
final class Grants {

    private static final String COCKPIT = "cockpit";
    private static final String TASKLIST = "tasklist";

    private Grants() {}

    /** @param allTasks the id of Tasklist's filter that shows every task */
    static List<Grant> of(Role role, List<String> allTasks) {
        return switch (role) {
            case ADMINISTRATOR -> List.of(); // The engine itself gives this group everything
            case FRONT_DESK ->
                tasklist(allTasks, new Grant(PROCESS_DEFINITION, ANY, READ, READ_TASK, TASK_WORK))
                        .toList();
            case OWNER ->
                Stream.concat(
                                tasklist(
                                        allTasks,
                                        new Grant(
                                                PROCESS_DEFINITION,
                                                ANY,
                                                READ,
                                                READ_TASK,
                                                TASK_WORK,
                                                READ_INSTANCE,
                                                READ_HISTORY)),
                                cockpit())
                        .toList();
            case OPERATOR ->
                Stream.concat(
                                cockpit(),
                                Stream.of(new Grant(
                                        PROCESS_DEFINITION,
                                        ANY,
                                        READ,
                                        READ_TASK,
                                        READ_INSTANCE,
                                        READ_HISTORY,
                                        RETRY_JOB,
                                        SUSPEND_INSTANCE,
                                        DELETE_INSTANCE)))
                        .toList();
            case ANALYST ->
                Stream.concat(
                                cockpit(),
                                Stream.of(
                                        new Grant(PROCESS_DEFINITION, ANY, READ, READ_INSTANCE, READ_HISTORY),
                                        new Grant(DEPLOYMENT, ANY, READ)))
                        .toList();
            // READ, because the engine finds the definition to start by a query; nothing else of it is open over HTTP
            case TELEPHONY ->
                List.of(
                        new Grant(PROCESS_DEFINITION, "missed-call", READ, CREATE_INSTANCE),
                        new Grant(PROCESS_INSTANCE, ANY, CREATE));
        };
    }

    private static Stream<Grant> tasklist(List<String> allTasks, Grant tasks) {
        return Stream.concat(
                Stream.of(new Grant(APPLICATION, TASKLIST, ACCESS), tasks),
                allTasks.stream().map(filter -> new Grant(FILTER, filter, READ)));
    }

    private static Stream<Grant> cockpit() {
        return Stream.of(
                new Grant(APPLICATION, COCKPIT, ACCESS),
                new Grant(DECISION_DEFINITION, ANY, READ, READ_HISTORY),
                new Grant(DECISION_REQUIREMENTS_DEFINITION, ANY, READ));
    }

    /** What a group may do with one resource, or with any of its kind. */
    record Grant(Resource resource, String id, Permission... permissions) {}
}
