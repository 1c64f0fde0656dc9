package dev.textback.process.publishing;

import dev.textback.process.guard.DiagramSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.Resource;
import org.springframework.stereotype.Component;

/** Finds out which set is in force: whatever holds the latest version of a process or a decision. */
@Component
class DiagramsInForce {

    /** Camunda's own name for what it deployed at a start, before Textback did that itself. */
    private static final String BEFORE_US = "SpringAutoDeployment";

    private final RepositoryService repository;
    private final DiagramSets sets;

    DiagramsInForce(RepositoryService repository, DiagramSets sets) {
        this.repository = repository;
        this.sets = sets;
    }

    /** Empty on a fresh database. */
    Optional<SetInForce> find() {
        List<Deployment> deployments = deployments();
        if (deployments.isEmpty()) {
            return Optional.empty();
        }
        Map<String, byte[]> files = new HashMap<>();
        deployments.forEach(deployment -> files.putAll(files(deployment)));
        Deployment latest = deployments.get(deployments.size() - 1);
        boolean isOurs = deployments.stream().allMatch(this::isOurs);
        Optional<DiagramSets.Row> row = sets.ofDeployment(latest.getId());
        return Optional.of(new SetInForce(
                latest.getId(),
                row.map(DiagramSets.Row::publishedBy).orElse(isOurs ? Publisher.PROGRAM : "somebody"),
                latest.getDeploymentTime().toInstant(),
                isOurs,
                row.map(DiagramSets.Row::packagedDigest).orElse(""),
                new DiagramSet(files)));
    }

    /** Those that the latest definitions come from, the oldest first; one, unless somebody deployed files one by one. */
    private List<Deployment> deployments() {
        Stream<String> processes = repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(ProcessDefinition::getDeploymentId);
        Stream<String> decisions = repository.createDecisionDefinitionQuery().latestVersion().list().stream()
                .map(DecisionDefinition::getDeploymentId);
        return Stream.concat(processes, decisions)
                .distinct()
                .map(id -> repository.createDeploymentQuery().deploymentId(id).singleResult())
                .sorted(Comparator.comparing(Deployment::getDeploymentTime))
                .toList();
    }

    private boolean isOurs(Deployment deployment) {
        return sets.ofDeployment(deployment.getId())
                .map(DiagramSets.Row::isPackaged)
                .orElse(BEFORE_US.equals(deployment.getName()));
    }

    private Map<String, byte[]> files(Deployment deployment) {
        Map<String, byte[]> files = new HashMap<>();
        for (Resource resource : repository.getDeploymentResources(deployment.getId())) {
            String name = resource.getName().substring(resource.getName().lastIndexOf('/') + 1);
            if (name.matches(".*\\.(bpmn|dmn|form)")) {
                files.put(name, content(deployment, resource));
            }
        }
        return files;
    }

    private byte[] content(Deployment deployment, Resource resource) {
        try (InputStream content = repository.getResourceAsStreamById(deployment.getId(), resource.getId())) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
