package dev.textback.process.identity;

import dev.textback.business.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/**
 * The engine's authorisations, and one that they cannot say: whoever works tasks works those of every process, but a pause is resumed by those
 * alone who may begin one.
 */
class WorkOfTasks extends AuthorizationCommandChecker {

    private static final String PAUSE = "pause-sending";
    private static final Set<Role> MAY_RESUME = Set.of(Role.ADMINISTRATOR, Role.OWNER, Role.OPERATOR);

    /** @throws AuthorizationException if the login may not work on the task */
    @Override
    public void checkTaskWork(TaskEntity task) {
        super.checkTaskWork(task);
        ProcessDefinition process = task.getProcessDefinition();
        CommandContext command = Context.getCommandContext();
        Authentication login = command.getAuthentication();
        if (process != null && PAUSE.equals(process.getKey()) && login != null && !mayResume(login)) {
            throw new AuthorizationException("Owners and operators alone resume texts");
        }
    }

    private static boolean mayResume(Authentication login) {
        return Optional.ofNullable(login.getGroupIds()).orElse(List.of()).stream()
                .map(Role::ofGroup)
                .anyMatch(role -> role.filter(MAY_RESUME::contains).isPresent());
    }
}
