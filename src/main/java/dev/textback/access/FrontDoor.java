package dev.textback.access;

import dev.textback.simulator.ConditionalOnSimulator;
import dev.textback.texting.plivo.ConditionalOnCarrierAccount;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Where the bare address leads: to the phone in a demo, to the operators' web apps in service. */
@Configuration(proxyBeanMethods = false)
class FrontDoor {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnSimulator
    static class Demo implements WebMvcConfigurer {
        @Override
        public void addViewControllers(ViewControllerRegistry registry) {
            registry.addRedirectViewController("/", "/phone");
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnCarrierAccount
    static class Service implements WebMvcConfigurer {
        @Override
        public void addViewControllers(ViewControllerRegistry registry) {
            registry.addRedirectViewController("/", "/camunda/");
        }
    }
}
