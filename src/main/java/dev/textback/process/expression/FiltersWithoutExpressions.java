package dev.textback.process.expression;

import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.FilterManager;

/** Stores no filter whose query holds an expression; the engine itself looks at the outermost query alone. */
class FiltersWithoutExpressions extends FilterManager {

    @Override
    public Filter insertOrUpdateFilter(Filter filter) {
        AbstractQuery<?, ?> query = filter.getQuery();
        QueriesWithoutExpressions.refuseExpressions(query);
        return super.insertOrUpdateFilter(filter);
    }

    /** Puts it in the place of the engine's own. */
    static class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return FilterManager.class;
        }

        @Override
        public Session openSession() {
            return new FiltersWithoutExpressions();
        }
    }
}
