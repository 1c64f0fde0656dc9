package dev.textback.process.expression;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Refuses queries that hold an expression before the engine looks at them, and turns a refusal from deeper inside, such as one of a filter
 * that was stored long ago, into the same answer: 400 over REST.
 */
class QueriesWithoutExpressions extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof AbstractQuery<?, ?> query) {
            refuseExpressions(query);
        }
        try {
            return next.execute(command);
        } catch (ExpressionInQuery e) {
            throw new BadUserRequestException(e.getMessage());
        }
    }

    /** @throws BadUserRequestException if the query, or any of its {@code orQueries}, holds an expression */
    static void refuseExpressions(AbstractQuery<?, ?> query) {
        List<? extends AbstractQuery<?, ?>> parts =
                query instanceof TaskQueryImpl task && task.getQueries() != null ? task.getQueries() : List.of();
        boolean found = !query.getExpressions().isEmpty()
                || parts.stream().anyMatch(part -> !part.getExpressions().isEmpty());
        if (found) {
            throw new BadUserRequestException(ExpressionInQuery.MESSAGE);
        }
    }
}
