package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Fails the build if the stories together leave a flow node of any diagram unreached. It looks when JUnit has run its last test, whatever the
 * order of the classes: what lies in JUnit's root store is closed then, and an error while it closes fails the run. An ordinary test could only
 * look at the stories that happened to run before it. It keeps silent when only some of the stories ran, as a developer does with one class.
 */
class EveryFlowNodeIsReached implements BeforeAllCallback {

    private static final ExtensionContext.Namespace STORIES = ExtensionContext.Namespace.create("stories");

    @Override
    public void beforeAll(ExtensionContext context) {
        CoveredNodes covered = SpringExtension.getApplicationContext(context).getBean(CoveredNodes.class);
        context.getRoot()
                .getStore(STORIES)
                .getOrComputeIfAbsent(Check.class, key -> new Check(covered), Check.class)
                .heard
                .add(context.getRequiredTestClass().getName());
    }

    /** Closed by JUnit at the very end. */
    private static final class Check implements ExtensionContext.Store.CloseableResource {

        private static final Logger LOG = LoggerFactory.getLogger(EveryFlowNodeIsReached.class);
        private static final String REPORT = "target/process-test-coverage";

        private final CoveredNodes covered;
        private final Set<String> heard = ConcurrentHashMap.newKeySet();

        Check(CoveredNodes covered) {
            this.covered = covered;
        }

        @Override
        public void close() {
            covered.report(REPORT);
            List<String> missing = new ArrayList<>();
            for (String diagram : diagrams()) {
                missing.addAll(missingIn(
                        Bpmn.readModelFromFile(Path.of("bpmn", diagram).toFile())));
            }
            Set<String> unheard = allStories();
            unheard.removeAll(heard);
            if (unheard.isEmpty()) {
                assertThat(missing).as("flow nodes that no story reaches").isEmpty();
            } else {
                LOG.info("Only some of the stories ran; not reached by them: {}", missing);
            }
        }

        private List<String> missingIn(BpmnModelInstance diagram) {
            String process = diagram.getModelElementsByType(Process.class)
                    .iterator()
                    .next()
                    .getId();
            List<String> nodes = diagram.getModelElementsByType(FlowNode.class).stream()
                    .map(FlowNode::getId)
                    .toList();
            List<String> missing = nodes.stream()
                    .filter(node -> !covered.contains(process, node))
                    .map(node -> process + "/" + node)
                    .toList();
            LOG.info("{}: {} of {} flow nodes reached", process, nodes.size() - missing.size(), nodes.size());
            return missing;
        }

        private static List<String> diagrams() {
            String[] files = Path.of("bpmn").toFile().list((folder, name) -> name.endsWith(".bpmn"));
            return Stream.of(files == null ? new String[0] : files).sorted().toList();
        }

        private static Set<String> allStories() {
            ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
            scan.addIncludeFilter(new AssignableTypeFilter(Story.class));
            return scan.findCandidateComponents(Story.class.getPackageName()).stream()
                    .map(candidate -> String.valueOf(candidate.getBeanClassName()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
