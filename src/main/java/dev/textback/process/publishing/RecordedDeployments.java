package dev.textback.process.publishing;

import dev.textback.process.guard.DiagramSet;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Notes every deployment, whichever way it came, in the transaction that makes it. */
@Component
@Order(4)
class RecordedDeployments extends AbstractProcessEnginePlugin {

    private final ObjectProvider<DiagramSets> sets;
    private final ObjectProvider<PackagedSet> packaged;
    private final Clock clock;

    RecordedDeployments(ObjectProvider<DiagramSets> sets, ObjectProvider<PackagedSet> packaged, Clock clock) {
        this.sets = sets;
        this.packaged = packaged;
        this.clock = clock;
    }

    /** Before the engine's own deployers, which add pictures of their own making to the files. */
    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<Deployer> all =
                new ArrayList<>(engine.getCustomPreDeployers() == null ? List.of() : engine.getCustomPreDeployers());
        all.add(this::note);
        engine.setCustomPreDeployers(all);
    }

    private void note(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        Map<String, byte[]> files = new HashMap<>();
        deployment
                .getResources()
                .forEach((name, file) -> files.put(name.substring(name.lastIndexOf('/') + 1), file.getBytes()));
        sets.getObject()
                .add(new DiagramSets.Row(
                        deployment.getId(),
                        Optional.ofNullable(Context.getCommandContext().getAuthenticatedUserId())
                                .orElse(Publisher.PROGRAM),
                        clock.instant(),
                        new DiagramSet(files).digest(),
                        packaged.getObject().set().digest()));
    }
}
