package dev.textback.operation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.health.HealthEndpointGroup;
import org.springframework.boot.actuate.health.HealthEndpointGroups;
import org.springframework.boot.actuate.health.HealthEndpointGroupsPostProcessor;
import org.springframework.boot.actuate.health.HttpCodeStatusMapper;
import org.springframework.boot.actuate.health.StatusAggregator;
import org.springframework.stereotype.Component;

/**
 * Leaves the carrier out of {@code /actuator/health}, which otherwise adds up every indicator: a carrier's outage must not restart this
 * program.
 */
@Component
class CarrierStandsApart implements HealthEndpointGroupsPostProcessor {

    private static final String CARRIER = "carrierApi";

    @Override
    public HealthEndpointGroups postProcessHealthEndpointGroups(HealthEndpointGroups groups) {
        return new HealthEndpointGroups() {
            @Override
            public HealthEndpointGroup getPrimary() {
                return new WithoutCarrier(groups.getPrimary());
            }

            @Override
            public Set<String> getNames() {
                return groups.getNames();
            }

            @Override
            public @Nullable HealthEndpointGroup get(String name) {
                return groups.get(name);
            }
        };
    }

    private record WithoutCarrier(HealthEndpointGroup all) implements HealthEndpointGroup {

        @Override
        public boolean isMember(String name) {
            return !CARRIER.equals(name) && all.isMember(name);
        }

        @Override
        public boolean showComponents(SecurityContext securityContext) {
            return all.showComponents(securityContext);
        }

        @Override
        public boolean showDetails(SecurityContext securityContext) {
            return all.showDetails(securityContext);
        }

        @Override
        public StatusAggregator getStatusAggregator() {
            return all.getStatusAggregator();
        }

        @Override
        public HttpCodeStatusMapper getHttpCodeStatusMapper() {
            return all.getHttpCodeStatusMapper();
        }

        @Override
        public org.springframework.boot.actuate.health.@Nullable AdditionalHealthEndpointPath getAdditionalPath() {
            return all.getAdditionalPath();
        }
    }
}
