package dev.textback.process;

import dev.textback.business.PhoneNumber;
import dev.textback.conversation.WordsOfCaller;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.springframework.stereotype.Component;

/**
 * What the engine remembers of a caller's words: in the variables of instances that run, which keep a mark instead, and in the history, tasks
 * and decisions included, which forgets them.
 */
@Component
class WordsInInstances implements WordsOfCaller {

    private static final String ERASED = "[erased]";

    /**
     * Variables that hold what a caller wrote, what a person wrote to or about them, their name, or where their voicemail is. What telephony
     * reported may be a name as well; once an instance knows its caller it reads that no more.
     */
    private static final String[] WORDS = {
        "replyText",
        "answer",
        "appointment",
        "notes",
        "question",
        ConversationVariables.VOICEMAIL,
        ConversationVariables.CALLER_NAME,
        ConversationVariables.FROM
    };

    private static final String UNDERSTANDING = "reply-intent";

    private final RuntimeService runtime;
    private final HistoryService history;

    WordsInInstances(RuntimeService runtime, HistoryService history) {
        this.runtime = runtime;
        this.history = history;
    }

    @Override
    public String what() {
        return "words in tasks and the engine's history";
    }

    @Override
    public int erase(String businessId, PhoneNumber number) {
        List<String> instances = history
                .createHistoricProcessInstanceQuery()
                .tenantIdIn(businessId)
                .variableValueEquals(ConversationVariables.CALLER, number.e164())
                .list()
                .stream()
                .map(HistoricProcessInstance::getId)
                .toList();
        if (instances.isEmpty()) {
            return 0;
        }
        Set<String> running = markRunning(instances);
        return running.size() + forgetEnded(instances, running) + forgetDecisions(instances);
    }

    private Set<String> markRunning(Collection<String> instances) {
        Set<String> marked = new LinkedHashSet<>();
        for (VariableInstance variable : runtime.createVariableInstanceQuery()
                .processInstanceIdIn(instances.toArray(String[]::new))
                .variableNameIn(WORDS)
                .list()) {
            if (variable.getValue() != null) {
                runtime.setVariableLocal(variable.getExecutionId(), variable.getName(), ERASED);
                marked.add(variable.getId());
            }
        }
        return marked;
    }

    private int forgetEnded(List<String> instances, Set<String> running) {
        List<HistoricVariableInstance> ended = history
                .createHistoricVariableInstanceQuery()
                .processInstanceIdIn(instances.toArray(String[]::new))
                .list()
                .stream()
                .filter(variable -> List.of(WORDS).contains(variable.getName()))
                .filter(variable -> variable.getValue() != null && !running.contains(variable.getId()))
                .toList();
        ended.forEach(variable -> history.deleteHistoricVariableInstance(variable.getId()));
        return ended.size();
    }

    private int forgetDecisions(List<String> instances) {
        Set<String> decisions = instances.stream()
                .flatMap(instance -> history
                        .createHistoricDecisionInstanceQuery()
                        .decisionDefinitionKey(UNDERSTANDING)
                        .processInstanceId(instance)
                        .list()
                        .stream())
                .map(HistoricDecisionInstance::getId)
                .collect(Collectors.toSet());
        decisions.forEach(history::deleteHistoricDecisionInstanceByInstanceId);
        return decisions.size();
    }
}
