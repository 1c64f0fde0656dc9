package dev.textback.process.publishing;

import dev.textback.process.publishing.Published.Current;
import dev.textback.process.publishing.Published.Definition;
import dev.textback.process.publishing.Published.Earlier;
import dev.textback.process.publishing.Published.Running;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.management.ProcessDefinitionStatistics;
import org.springframework.stereotype.Component;

/** Puts together what is in force, and what runs on which version. */
@Component
class PublishedView {

    private static final int HISTORY = 50;

    private final DiagramsInForce inForce;
    private final DiagramSets sets;
    private final PackagedSet packaged;
    private final RepositoryService repository;
    private final ManagementService management;

    PublishedView(
            DiagramsInForce inForce,
            DiagramSets sets,
            PackagedSet packaged,
            RepositoryService repository,
            ManagementService management) {
        this.inForce = inForce;
        this.sets = sets;
        this.packaged = packaged;
        this.repository = repository;
        this.management = management;
    }

    Published now() {
        SetInForce set = inForce.find().orElseThrow();
        Current current = new Current(
                set.deployment(),
                set.publishedBy(),
                set.publishedAt(),
                set.isOurs(),
                set.set().digest(),
                List.copyOf(set.set().files().keySet()));
        return new Published(
                current,
                Conflict.between(set, packaged.set()).orElse(null),
                Stream.concat(processes(), decisions()).toList(),
                sets.latest(HISTORY).stream()
                        .map(row ->
                                new Earlier(row.deployment(), row.publishedBy(), row.publishedAt(), row.isPackaged()))
                        .toList());
    }

    private Stream<Definition> processes() {
        Map<String, List<ProcessDefinitionStatistics>> versions =
                management.createProcessDefinitionStatisticsQuery().list().stream()
                        .sorted(Comparator.comparing(ProcessDefinitionStatistics::getVersion))
                        .collect(Collectors.groupingBy(ProcessDefinitionStatistics::getKey));
        return versions.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(key -> {
            ProcessDefinitionStatistics latest =
                    key.getValue().get(key.getValue().size() - 1);
            return new Definition(
                    "process", key.getKey(), latest.getName(), latest.getVersion(), running(key.getValue()));
        });
    }

    private static List<Running> running(List<ProcessDefinitionStatistics> versions) {
        return versions.stream()
                .filter(version -> version.getInstances() > 0)
                .map(version -> new Running(version.getVersion(), version.getInstances()))
                .toList();
    }

    private Stream<Definition> decisions() {
        return repository.createDecisionDefinitionQuery().latestVersion().list().stream()
                .map(table ->
                        new Definition("decision", table.getKey(), table.getName(), table.getVersion(), List.of()))
                .sorted(Comparator.comparing(Definition::id));
    }
}
