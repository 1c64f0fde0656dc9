package dev.textback.process.publishing;

import dev.textback.business.SetUpProblem;
import dev.textback.process.guard.DiagramSet;
import dev.textback.process.guard.RefusedDiagrams;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * At a start, before anybody can call: publishes the program's own set if it changed and the set in force is ours too. An analyst's stays,
 * and what stands against it is said.
 */
@Component
class StartUpDeployment implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(StartUpDeployment.class);

    private final PackagedSet packaged;
    private final DiagramsInForce inForce;
    private final Publisher publisher;
    private final DefinitionsInUse definitions;

    StartUpDeployment(
            PackagedSet packaged, DiagramsInForce inForce, Publisher publisher, DefinitionsInUse definitions) {
        this.packaged = packaged;
        this.inForce = inForce;
        this.publisher = publisher;
        this.definitions = definitions;
    }

    @Override
    public void afterSingletonsInstantiated() {
        bring(packaged.set());
        definitions.read();
    }

    /** Publishes the set if it may; gives the deployment's id if it did. */
    Optional<String> bring(DiagramSet ours) {
        try {
            Optional<String> deployed =
                    publisher.publishIfAny(() -> mayReplace(ours) ? Optional.of(ours) : Optional.empty());
            deployed.ifPresent(id -> LOG.info("Published the program's own diagrams, tables and forms"));
            return deployed;
        } catch (RefusedDiagrams e) {
            throw new SetUpProblem("The diagrams that this program brings break its rules. " + e.getMessage());
        }
    }

    private boolean mayReplace(DiagramSet ours) {
        Optional<SetInForce> present = inForce.find();
        present.flatMap(set -> Conflict.between(set, ours)).ifPresent(conflict -> LOG.warn(conflict.explanation()));
        return present.map(set -> set.isOurs() && !set.set().digest().equals(ours.digest()))
                .orElse(true);
    }
}
