package dev.textback.business;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Reads {@code textback.businesses} at start-up, or refuses to start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TextbackProperties.class)
class BusinessConfiguration {

    private static final Logger log = LoggerFactory.getLogger(BusinessConfiguration.class);

    @Bean
    Businesses businesses(TextbackProperties properties, Environment environment) {
        List<Business> businesses = BusinessesInEnvironment.checked(properties, environment);
        ConfigurationRemarks remarks = new ConfigurationRemarks();
        businesses.forEach(business -> remarks.about(business).forEach(log::warn));
        return new ConfiguredBusinesses(businesses);
    }
}
