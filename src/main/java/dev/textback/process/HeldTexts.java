package dev.textback.process;

import dev.textback.pause.Pause;
import dev.textback.pause.Pauses;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/**
 * The jobs that a pause holds back: timers of conversations whose text waits, and, in a restored copy, everything that waits. They are the
 * engine's own, so Cockpit shows them; a timer that nobody wakes fires by itself.
 */
@Component
class HeldTexts {

    private static final String WAIT = "morning-batch-due";
    private static final String PAUSE = "pause-sending";

    private final RuntimeService runtime;
    private final ManagementService management;
    private final RepositoryService repository;
    private final Pauses pauses;
    private final Clock clock;

    HeldTexts(
            RuntimeService runtime,
            ManagementService management,
            RepositoryService repository,
            Pauses pauses,
            Clock clock) {
        this.runtime = runtime;
        this.management = management;
        this.repository = repository;
        this.pauses = pauses;
        this.clock = clock;
    }

    /** Makes the timers due at which the business's held texts look again. */
    void areDueNow(String business) {
        Date now = Date.from(clock.instant());
        runtime
                .createProcessInstanceQuery()
                .processDefinitionKey("missed-call")
                .tenantIdIn(business)
                .variableValueEquals(ConversationVariables.HELD_BY_PAUSE, true)
                .list()
                .stream()
                .map(ProcessInstance::getProcessInstanceId)
                .flatMap(instance ->
                        management
                                .createJobQuery()
                                .processInstanceId(instance)
                                .activityId(WAIT)
                                .timers()
                                .list()
                                .stream())
                .forEach(timer -> management.setJobDuedate(timer.getId(), now));
    }

    /** Suspends every job that waits, of all businesses; jobs that come later run. */
    void standStill() {
        Set<String> keys = repository.createProcessDefinitionQuery().list().stream()
                .map(ProcessDefinition::getKey)
                .collect(Collectors.toSet());
        keys.remove(PAUSE);
        keys.forEach(key -> management
                .updateJobSuspensionState()
                .byProcessDefinitionKey(key)
                .suspend());
    }

    /** Lets the business's suspended jobs run; what belongs to no business that is configured goes on with the last one. */
    void goOn(String business) {
        activate(management.createJobQuery().suspended().tenantIdIn(business).list());
        if (pauses.open().stream().noneMatch(Pause::isOfRestoredCopy)) {
            activate(management.createJobQuery().suspended().withoutTenantId().list());
        }
    }

    private void activate(List<Job> jobs) {
        jobs.forEach(job ->
                management.updateJobSuspensionState().byJobId(job.getId()).activate());
    }
}
