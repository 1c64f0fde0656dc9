package dev.textback.process.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the guard in front of the engine's deployers: whichever way a deployment comes, a complaint rolls all of it back. */
@Component
@Order(3)
class GuardedDeployments extends AbstractProcessEnginePlugin {

    private final ObjectProvider<DiagramGuard> guard;

    GuardedDeployments(ObjectProvider<DiagramGuard> guard) {
        this.guard = guard;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<Deployer> first = new ArrayList<>(List.of(this::check));
        first.addAll(engine.getCustomPreDeployers() == null ? List.of() : engine.getCustomPreDeployers());
        engine.setCustomPreDeployers(first);
    }

    /** The engine asks its deployers again when it reads an old definition into its cache; that one was checked when it came. */
    private void check(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        Map<String, byte[]> files = new HashMap<>();
        deployment.getResources().forEach((name, resource) -> files.put(name, resource.getBytes()));
        List<Complaint> complaints = new ArrayList<>(guard.getObject().check(new DiagramSet(files)));
        if (deployment.getTenantId() != null) {
            complaints.add(new Complaint(
                    "the set",
                    "",
                    "",
                    "it is meant for the tenant '" + deployment.getTenantId() + "' alone",
                    "a deployment without a tenant; diagrams are the same for every business"));
        }
        if (!complaints.isEmpty()) {
            throw new RefusedDiagrams(complaints);
        }
    }
}
