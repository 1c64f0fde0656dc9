package dev.textback.story;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.community.process_test_coverage.core.model.Collector;
import org.camunda.community.process_test_coverage.core.model.DefaultCollector;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.core.model.EventSource;
import org.camunda.community.process_test_coverage.core.model.Run;
import org.camunda.community.process_test_coverage.core.model.Suite;
import org.camunda.community.process_test_coverage.engine.platform7.ExecutionContextModelProvider;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessEngineAdapter;
import org.camunda.community.process_test_coverage.report.CoverageReportUtil;

/**
 * Collects what all stories together reach. The coverage extension's own test listener makes a new collector for every test class and reports
 * each alone; so its engine side is plugged in here with one collector, one suite, and one run a story.
 */
class CoveredNodes extends AbstractProcessEnginePlugin implements Collector {

    private static final String SUITE = "callers-stories";

    private final DefaultCollector collector = new DefaultCollector(new ExecutionContextModelProvider());
    private final Set<String> nodes = ConcurrentHashMap.newKeySet();

    CoveredNodes() {
        collector.createSuite(new Suite(SUITE, "Callers' stories"));
        collector.activateSuite(SUITE);
        begin("before-the-first-story", "Before the first story");
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        ProcessCoverageConfigurator.initializeProcessCoverageExtensions(engine);
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        new ProcessEngineAdapter(engine, this).initializeListeners();
    }

    /** From now on, what is reached counts for this story in the report. */
    synchronized void begin(String id, String story) {
        collector.createRun(new Run(id, story), SUITE);
        collector.activateRun(id);
    }

    /** Webhooks of the simulated carrier come on threads of their own. */
    @Override
    public synchronized void addEvent(Event event) {
        collector.addEvent(event);
        if (event.getSource() == EventSource.FLOW_NODE) {
            nodes.add(name(event.getModelKey(), event.getDefinitionKey()));
        }
    }

    boolean contains(String process, String node) {
        return nodes.contains(name(process, node));
    }

    /** Writes the report for people, and for the extension's own aggregation, under the directory. */
    synchronized void report(String directory) {
        CoverageReportUtil.createReport(collector, directory);
        CoverageReportUtil.createJsonReport(collector, directory);
    }

    private static String name(String process, String node) {
        return process + "/" + node;
    }
}
