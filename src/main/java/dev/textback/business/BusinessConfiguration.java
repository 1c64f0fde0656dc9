package dev.textback.business;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Reads {@code textback.businesses} and {@code textback.staff} at start-up, or refuses to start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TextbackProperties.class)
class BusinessConfiguration {

    private static final Logger log = LoggerFactory.getLogger(BusinessConfiguration.class);

    @Bean
    CheckedConfiguration checkedConfiguration(TextbackProperties properties, Environment environment) {
        return CheckedConfiguration.of(properties, environment);
    }

    @Bean
    Businesses businesses(CheckedConfiguration checked) {
        ConfigurationRemarks remarks = new ConfigurationRemarks();
        checked.businesses().forEach(business -> remarks.about(business).forEach(log::warn));
        return new ConfiguredBusinesses(checked.businesses());
    }

    @Bean
    Staff staff(CheckedConfiguration checked) {
        return checked::staff;
    }
}
