package dev.textback.process;

import dev.textback.reply.ReplyFacts;
import dev.textback.reply.ReplyIntents;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/**
 * Asks the decision table for replies that is in force. Not through the engine, which would keep the words of whoever tries a line in a
 * history that belongs to no business, and so to all.
 */
@Component
class ReplyDecision implements ReplyIntents {

    private static final String TABLE = "reply-intent";

    private final RepositoryService repository;
    private final DmnEngine decisions;

    ReplyDecision(RepositoryService repository) {
        this.repository = repository;
        DefaultDmnEngineConfiguration feel = new DefaultDmnEngineConfiguration();
        feel.setDefaultInputExpressionExpressionLanguage(DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE);
        feel.setDefaultOutputEntryExpressionLanguage(DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE);
        feel.setDefaultLiteralExpressionLanguage(DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE);
        // The engine's own second wall is not around this one: whatever is no FEEL must lead nowhere here too
        feel.setElProvider(expression -> {
            throw new IllegalStateException("A decision table is written in FEEL alone");
        });
        feel.setScriptEngineResolver(language -> {
            throw new IllegalStateException("A decision table is written in FEEL alone, not in " + language);
        });
        this.decisions = feel.buildEngine();
    }

    @Override
    public String intentOf(ReplyFacts facts) {
        String inForce = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(TABLE)
                .withoutTenantId()
                .latestVersion()
                .singleResult()
                .getId();
        try (InputStream table = repository.getDecisionModel(inForce)) {
            return decisions
                    .evaluateDecisionTable(TABLE, table, facts.asVariables())
                    .getSingleResult()
                    .getSingleEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
