package dev.textback.process;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives every instance the tenant of its business: definitions carry none, and a business's id is its tenant id. */
@Component
class BusinessTenants implements TenantIdProvider {

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
        return text(variables == null ? null : variables.get(ConversationVariables.BUSINESS))
                .flatMap(businesses::withId)
                .or(() -> text(variables == null ? null : variables.get(ConversationVariables.TO))
                        .flatMap(businesses::withLine))
                .map(Business::id)
                .orElse(null);
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
