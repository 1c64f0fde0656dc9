package dev.textback.process.publishing;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/**
 * Has the engine read every diagram that is in use before any job runs. Left to itself it reads one at its first use and shows it to all threads
 * half-read: another thread's step fails then, and if the database is lost at that moment the half stays until the next start, so that every
 * step that starts an instance of the diagram becomes an incident.
 */
@Component
class DefinitionsInUse {

    private final RepositoryService repository;
    private final RuntimeService runtime;

    DefinitionsInUse(RepositoryService repository, RuntimeService runtime) {
        this.repository = repository;
        this.runtime = runtime;
    }

    /** Reads the latest of each, and the older ones that instances still follow. */
    void read() {
        repository.createProcessDefinitionQuery().latestVersion().list().forEach(this::read);
        repository.createProcessDefinitionQuery().list().stream()
                .filter(this::hasInstances)
                .forEach(this::read);
    }

    private boolean hasInstances(ProcessDefinition definition) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionId(definition.getId())
                        .count()
                > 0;
    }

    private void read(ProcessDefinition definition) {
        ((RepositoryServiceImpl) repository).getDeployedProcessDefinition(definition.getId());
    }
}
