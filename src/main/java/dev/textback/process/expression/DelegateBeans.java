package dev.textback.process.expression;

import dev.textback.process.Waits;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * Our own delegates and listeners by bean name, and {@code waits}. The stock engine shows an expression every bean of the program, the
 * database and the engine's own services among them.
 */
@Component
class DelegateBeans implements Delegates {

    private static final String WAITS = "waits";
    private static final String OURS = ClassUtils.getPackageName(Waits.class);

    private final ListableBeanFactory beans;

    DelegateBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public Set<String> names() {
        return Stream.of(JavaDelegate.class, ExecutionListener.class, TaskListener.class)
                .flatMap(type -> Arrays.stream(beans.getBeanNamesForType(type, false, false)))
                .filter(this::isOurs)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Set<String> calls() {
        return Arrays.stream(Waits.class.getDeclaredMethods())
                .filter(DelegateBeans::isCallable)
                .map(method -> WAITS + "." + method.getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Optional<Object> named(String name) {
        return WAITS.equals(name) || isDelegate(name) ? Optional.of(beans.getBean(name)) : Optional.empty();
    }

    @Override
    public boolean mayCall(Object target, String method) {
        return target instanceof Waits && calls().contains(WAITS + "." + method);
    }

    private boolean isDelegate(String name) {
        return beans.containsBean(name)
                && Stream.of(JavaDelegate.class, ExecutionListener.class, TaskListener.class)
                        .anyMatch(type -> beans.isTypeMatch(name, type))
                && isOurs(name);
    }

    private boolean isOurs(String name) {
        Class<?> type = beans.getType(name, false);
        return type != null && OURS.equals(ClassUtils.getPackageName(ClassUtils.getUserClass(type)));
    }

    private static boolean isCallable(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && Arrays.equals(method.getParameterTypes(), new Class<?>[] {DelegateExecution.class});
    }
}
