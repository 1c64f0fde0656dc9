package dev.textback.process.identity;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.stereotype.Component;

/** Makes a tenant for every configured business. One whose business has left the configuration stays: its history is somebody's still. */
@Component
class BusinessTenancy {

    private final IdentityService identities;
    private final Businesses businesses;

    BusinessTenancy(IdentityService identities, Businesses businesses) {
        this.identities = identities;
        this.businesses = businesses;
    }

    /** In the caller's transaction. */
    void ensure() {
        businesses.all().stream()
                .filter(business ->
                        identities.createTenantQuery().tenantId(business.id()).count() == 0)
                .forEach(this::make);
    }

    private void make(Business business) {
        Tenant tenant = identities.newTenant(business.id());
        tenant.setName(business.brand());
        identities.saveTenant(tenant);
    }
}
