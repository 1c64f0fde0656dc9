package dev.textback.process.expression;

import java.util.Optional;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotWritableException;
import org.jspecify.annotations.Nullable;

/** Resolves the first word of an expression to the delegate of that name. */
class NamedDelegates extends ReadOnlyResolver {

    private final Delegates delegates;

    NamedDelegates(Delegates delegates) {
        this.delegates = delegates;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        if (base != null) {
            return null;
        }
        Optional<Object> delegate = delegates.named(String.valueOf(property));
        delegate.ifPresent(found -> context.setPropertyResolved(true));
        return delegate.orElse(null);
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, Object property, @Nullable Object value) {
        if (base == null && delegates.named(String.valueOf(property)).isPresent()) {
            throw new PropertyNotWritableException("'" + property + "' is a delegate, not a variable");
        }
    }
}
