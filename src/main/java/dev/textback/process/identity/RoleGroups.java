package dev.textback.process.identity;

import dev.textback.business.Role;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Makes the groups and their grants, once for each version of them: what an administrator changes in Admin afterwards stands. A later version
 * adds what is new in it, and takes nothing away.
 */
@Component
class RoleGroups {

    static final int VERSION = 1;
    private static final String PROPERTY = "textback.grants.version";

    private final IdentityService identities;
    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final ManagementService management;
    private final String allTasks;

    RoleGroups(
            IdentityService identities,
            AuthorizationService authorizations,
            FilterService filters,
            ManagementService management,
            @Value("${camunda.bpm.filter.create}") String allTasks) {
        this.identities = identities;
        this.authorizations = authorizations;
        this.filters = filters;
        this.management = management;
        this.allTasks = allTasks;
    }

    /** In the caller's transaction. */
    void ensure() {
        int written = Integer.parseInt(management.getProperties().getOrDefault(PROPERTY, "0"));
        if (written >= VERSION) {
            return;
        }
        Arrays.stream(Role.values()).filter(role -> role != Role.ADMINISTRATOR).forEach(this::write);
        management.setProperty(PROPERTY, String.valueOf(VERSION));
    }

    private void write(Role role) {
        if (identities.createGroupQuery().groupId(role.group()).count() == 0) {
            Group group = identities.newGroup(role.group());
            group.setName(role.title());
            group.setType("WORKFLOW");
            identities.saveGroup(group);
        }
        List<String> shown = filters.createFilterQuery().filterName(allTasks).list().stream()
                .map(Filter::getId)
                .toList();
        Grants.of(role, shown).forEach(grant -> write(role, grant));
    }

    private void write(Role role, Grants.Grant grant) {
        Authorization present = authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(role.group())
                .resourceType(grant.resource())
                .resourceId(grant.id())
                .singleResult();
        Authorization authorization =
                present == null ? authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT) : present;
        if (present == null) {
            authorization.setGroupId(role.group());
            authorization.setResource(grant.resource());
            authorization.setResourceId(grant.id());
        }
        Arrays.stream(grant.permissions()).forEach(authorization::addPermission);
        authorizations.saveAuthorization(authorization);
    }
}
