package dev.textback.process;

import dev.textback.conversation.Trail;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.incident.IncidentHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Sets the engine up beyond what its properties can say. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    /** The engine finds its tables only after Flyway has made them; by itself it would create them before Flyway runs. */
    @Bean
    static BeanFactoryPostProcessor engineAfterFlyway() {
        return factory -> {
            BeanDefinition engine = factory.getBeanDefinition("processEngineFactoryBean");
            engine.setDependsOn("flywayInitializer");
        };
    }

    @Bean
    @Order(1)
    EnginePlugin enginePlugin(
            BusinessTenants tenants,
            ObjectProvider<ConversationEnd> end,
            ObjectProvider<StuckText> stuck,
            ObjectProvider<PauseEnd> pauseEnd,
            ObjectProvider<WhoResumed> whoResumed,
            ObjectProvider<Trail> trail,
            ObjectProvider<SendingTurn> turns) {
        return new EnginePlugin(
                tenants,
                end,
                stuck,
                new PauseParseListener(pauseEnd, whoResumed),
                new EngineTrail(trail),
                new PacedSending(turns::getObject));
    }

    /** Tenants, the listener that closes conversations, and incidents that people hear of. */
    static class EnginePlugin extends AbstractProcessEnginePlugin {

        private final BusinessTenants tenants;
        private final ObjectProvider<ConversationEnd> end;
        private final ObjectProvider<StuckText> stuck;
        private final PauseParseListener pause;
        private final EngineTrail trail;
        private final PacedSending paced;

        EnginePlugin(
                BusinessTenants tenants,
                ObjectProvider<ConversationEnd> end,
                ObjectProvider<StuckText> stuck,
                PauseParseListener pause,
                EngineTrail trail,
                PacedSending paced) {
            this.tenants = tenants;
            this.end = end;
            this.stuck = stuck;
            this.pause = pause;
            this.trail = trail;
            this.paced = paced;
        }

        /** The engine's list of handlers is of the raw type. */
        @Override
        @SuppressWarnings("rawtypes")
        public void preInit(ProcessEngineConfigurationImpl engine) {
            engine.setTenantIdProvider(tenants);
            engine.setCustomHistoryLevels(List.of(new ConversationHistory()));
            engine.setCustomPostBPMNParseListeners(this.<BpmnParseListener>with(
                    engine.getCustomPostBPMNParseListeners(), new ConversationEndParseListener(end)));
            engine.getCustomPostBPMNParseListeners().add(new DrawnRetries());
            engine.getCustomPostBPMNParseListeners().add(pause);
            engine.setCustomHistoryEventHandlers(
                    this.<HistoryEventHandler>with(engine.getCustomHistoryEventHandlers(), trail));
            engine.setCompositeIncidentHandlersEnabled(true);
            engine.setCustomIncidentHandlers(
                    this.<IncidentHandler>with(engine.getCustomIncidentHandlers(), new StuckTextIncidents(stuck)));
            // In the place of the engine's own, which has the same type
            engine.setCustomJobHandlers(this.<JobHandler>with(engine.getCustomJobHandlers(), paced));
            // Parent and called instance would otherwise run in parallel and race for the same conversation
            engine.setJobExecutorAcquireExclusiveOverProcessHierarchies(true);
            // A task that a STOP cancels has no answers, so whatever its outputs read is not there
            engine.setSkipOutputMappingOnCanceledActivities(true);
            engine.setHistoryCleanupBatchWindowStartTime("03:00");
            engine.setHistoryCleanupBatchWindowEndTime("05:00");
        }

        /** The engine adds to these lists itself, and so may other plugins before us. */
        private <T> List<T> with(@Nullable List<? extends T> present, T one) {
            List<T> all = new ArrayList<>(present == null ? List.of() : present);
            all.add(one);
            return all;
        }
    }
}
