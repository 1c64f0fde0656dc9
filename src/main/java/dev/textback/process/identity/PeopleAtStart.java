package dev.textback.process.identity;

import dev.textback.database.RepeatedTransaction;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Before the first request: groups, tenants and the configured accounts are there. Repeated, because two nodes may start at once. */
@Component
class PeopleAtStart implements SmartInitializingSingleton {

    private final RepeatedTransaction repeated;
    private final RoleGroups groups;
    private final BusinessTenancy tenants;
    private final StaffAccounts staff;
    private final DemoLogins demo;

    PeopleAtStart(
            RepeatedTransaction repeated,
            RoleGroups groups,
            BusinessTenancy tenants,
            StaffAccounts staff,
            DemoLogins demo) {
        this.repeated = repeated;
        this.groups = groups;
        this.tenants = tenants;
        this.staff = staff;
        this.demo = demo;
    }

    @Override
    public void afterSingletonsInstantiated() {
        repeated.run(() -> {
            groups.ensure();
            tenants.ensure();
            staff.bringInLine();
            demo.ensure();
        });
    }
}
