package dev.textback.process.expression;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotWritableException;
import org.jspecify.annotations.Nullable;

/**
 * The few members of objects that an expression may use: {@code execution.processBusinessKey}, {@code decisionResult.getSingleResult()} and
 * the calls of {@link Delegates}. Every other way from an object to another, {@code getClass()} and the engine's services above all, ends here.
 */
class AllowedMembers extends ReadOnlyResolver {

    private final Delegates delegates;
    private final BeanELResolver beans = new BeanELResolver(true);

    AllowedMembers(Delegates delegates) {
        this.delegates = delegates;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        if (base == null) {
            return null;
        }
        if (base instanceof DelegateExecution && "processBusinessKey".equals(property)) {
            return beans.getValue(context, base, property);
        }
        throw refused(base, property);
    }

    @Override
    public @Nullable Object invoke(
            ELContext context,
            @Nullable Object base,
            Object method,
            Class<?> @Nullable [] types,
            @Nullable Object @Nullable [] arguments) {
        if (base == null) {
            return null;
        }
        String name = String.valueOf(method);
        int given = arguments == null ? 0 : arguments.length;
        boolean asksTheDecision = base instanceof DmnDecisionResult && "getSingleResult".equals(name) && given == 0;
        boolean isCallable = given == 1
                && arguments != null
                && arguments[0] instanceof DelegateExecution
                && delegates.mayCall(base, name);
        if (!asksTheDecision && !isCallable) {
            throw refused(base, name + "(…)");
        }
        return beans.invoke(context, base, method, types, arguments);
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, Object property, @Nullable Object value) {
        if (base != null) {
            throw new PropertyNotWritableException("An expression may not set '" + property + "'");
        }
    }

    private static ELException refused(Object base, Object member) {
        return new ELException("An expression may not use '" + member + "' of "
                + base.getClass().getSimpleName()
                + "; it may name a delegate, compare a variable, or call waits.due(execution)");
    }
}
