package dev.textback.process;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives every instance the tenant of its business: definitions carry none, and a business's id is its tenant id. */
@Component
class BusinessTenants implements TenantIdProvider {

    /**
     * What belongs to no business, such as a call to an unknown line. The engine would show an instance without a tenant to everybody; this
     * is no business's id, so nobody is a member of it, and administrators alone see it.
     */
    static final String NOBODYS = "no.business";

    private final Businesses businesses;

    BusinessTenants(Businesses businesses) {
        this.businesses = businesses;
    }

    @Override
    public @Nullable String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
        if (context.getSuperExecution() != null && context.getSuperExecution().getTenantId() != null) {
            return context.getSuperExecution().getTenantId();
        }
        VariableMap variables = context.getVariables();
        Optional<String> ofLine = text(variables == null ? null : variables.get(ConversationVariables.TO))
                .flatMap(businesses::withLine)
                .map(Business::id);
        Optional<String> named = text(variables == null ? null : variables.get(ConversationVariables.BUSINESS))
                .flatMap(businesses::withId)
                .map(Business::id);
        if (somebodyIsLoggedIn()) {
            // What somebody sends is no proof of whose it is; only the line is. Administrators need no proof
            mustCover(ofLine);
            return ofLine.or(() -> named.filter(business -> isAdministrator())).orElse(NOBODYS);
        }
        return named.or(() -> ofLine).orElse(NOBODYS);
    }

    /**
     * And asks for it themselves. The job executor works with a job's tenant as its authentication, but as nobody; what the program does on
     * somebody's behalf is done without authorisations.
     */
    private static boolean somebodyIsLoggedIn() {
        CommandContext command = Context.getCommandContext();
        return command != null
                && command.getAuthentication() != null
                && command.getAuthentication().getUserId() != null
                && command.isAuthorizationCheckEnabled();
    }

    /** A login that is a member of some businesses reports calls to their lines alone; any other line looks like nobody's. */
    private static void mustCover(Optional<String> business) {
        CommandContext command = Context.getCommandContext();
        Authentication login = command.getAuthentication();
        List<String> memberOf = login.getTenantIds() == null ? List.of() : login.getTenantIds();
        boolean free = memberOf.isEmpty() || isAdministrator();
        if (!free && business.filter(memberOf::contains).isEmpty()) {
            throw new AuthorizationException("'to' is no line of a business that this login is a member of");
        }
    }

    private static boolean isAdministrator() {
        CommandContext command = Context.getCommandContext();
        return command.getAuthorizationManager().isCamundaAdmin(command.getAuthentication());
    }

    @Override
    public @Nullable String provideTenantIdForHistoricDecisionInstance(
            TenantIdProviderHistoricDecisionInstanceContext context) {
        VariableScope scope = context.getExecution();
        return scope == null ? null : context.getExecution().getTenantId();
    }

    @Override
    public @Nullable String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
        return null;
    }

    private static Optional<String> text(@Nullable Object value) {
        return Optional.ofNullable(value).map(Object::toString);
    }
}
