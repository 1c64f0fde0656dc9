package dev.textback.process.expression;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.jspecify.annotations.Nullable;

/**
 * Expressions that see the diagrams' delegates, the variables and a few members, and are never evaluated for a query: a query is the only
 * thing that asks for a value without an execution behind it (CVE-2026-109432), whichever route brought it.
 */
class ClosedExpressions extends JuelExpressionManager {

    private final Delegates delegates;

    ClosedExpressions(Delegates delegates) {
        this.delegates = delegates;
    }

    /** @throws ExpressionInQuery if no execution, task or case stands behind the expression */
    @Override
    public ELContext getElContext(@Nullable VariableScope scope) {
        if (scope == null) {
            throw new ExpressionInQuery();
        }
        return super.getElContext(scope);
    }

    /** Delegates come before variables, so that nobody who starts a process can put a variable in a delegate's place. */
    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver all = new CompositeELResolver();
        all.add(new NamedDelegates(delegates));
        all.add(new VariableScopeElResolver());
        all.add(new VariableContextElResolver());
        all.add(new MapELResolver(true));
        all.add(new AllowedMembers(delegates));
        return all;
    }
}
