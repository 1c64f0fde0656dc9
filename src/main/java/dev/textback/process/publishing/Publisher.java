package dev.textback.process.publishing;

import dev.textback.process.guard.DiagramSet;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deploys whole sets: all of it or nothing, one at a time in all nodes on a database. Whoever calls has checked that the user may; the engine
 * is told their name for its log, and asks no authorisation of its own, so that an analyst needs none for deployments.
 */
@Component
class Publisher {

    /** Who publishes at a start. */
    static final String PROGRAM = "Textback";

    private final RepositoryService repository;
    private final IdentityService identities;
    private final DiagramSets sets;
    private final ProcessEngineConfigurationImpl engine;
    private final TransactionTemplate transaction;

    Publisher(
            ProcessEngine engine,
            RepositoryService repository,
            IdentityService identities,
            DiagramSets sets,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.identities = identities;
        this.sets = sets;
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Publishes the set under the user's name.
     *
     * @return the deployment's id
     * @throws dev.textback.process.guard.RefusedDiagrams if it breaks the rules
     * @throws org.camunda.bpm.engine.ParseException if the engine cannot read it
     */
    String publish(DiagramSet set, String user) {
        return as(user, () -> alone(() -> Optional.of(deploy(set, "Published by " + user))))
                .orElseThrow();
    }

    /** Does all of {@link #publish} and takes it back. */
    void tryOut(DiagramSet set, String user) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            publish(set, user);
        });
    }

    /** Asks which set to publish, if any, while no other node can publish one; gives the deployment's id. */
    Optional<String> publishIfAny(Supplier<Optional<DiagramSet>> choice) {
        return alone(() -> choice.get().map(set -> deploy(set, PROGRAM)));
    }

    private <T> T as(String user, Supplier<T> work) {
        identities.setAuthenticatedUserId(user);
        try {
            return work.get();
        } finally {
            identities.clearAuthentication();
        }
    }

    /** Under the lock that the engine's own deployments take, but on H2, where the engine takes none. */
    private Optional<String> alone(Supplier<Optional<String>> work) {
        return engine.getCommandExecutorTxRequired().execute(context -> {
            sets.lock();
            return context.runWithoutAuthorization(work::get);
        });
    }

    private String deploy(DiagramSet set, String name) {
        DeploymentBuilder deployment = repository.createDeployment().name(name);
        set.files().forEach((file, content) -> deployment.addInputStream(file, new ByteArrayInputStream(content)));
        return deployment.deploy().getId();
    }
}
