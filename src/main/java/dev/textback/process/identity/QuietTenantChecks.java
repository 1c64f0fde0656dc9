package dev.textback.process.identity;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;

/**
 * The engine's tenant checks, as refusals. By itself the engine takes somebody who asks for another business's task for a failure of its own:
 * 500, and a stack trace in the log each time.
 */
final class QuietTenantChecks {

    private QuietTenantChecks() {}

    static CommandChecker checker() {
        CommandChecker engines = new TenantCommandChecker();
        return (CommandChecker) Proxy.newProxyInstance(
                CommandChecker.class.getClassLoader(), new Class<?>[] {CommandChecker.class}, (proxy, check, of) -> {
                    try {
                        return check.invoke(engines, of);
                    } catch (InvocationTargetException refused) {
                        throw asRefusal(refused.getTargetException());
                    }
                });
    }

    private static Throwable asRefusal(Throwable refused) {
        return refused instanceof ProcessEngineException
                        && !(refused instanceof BadUserRequestException)
                        && !(refused instanceof AuthorizationException)
                ? new AuthorizationException(
                        "There is no such thing, or it belongs to a business that this login is no member of")
                : refused;
    }
}
