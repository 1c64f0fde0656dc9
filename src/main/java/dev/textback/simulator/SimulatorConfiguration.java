package dev.textback.simulator;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The simulator's place in the web server: the phone page's files, the carrier's login, and nobody from outside. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnSimulator
class SimulatorConfiguration implements WebMvcConfigurer {

    private final SimulatedAccount account;

    SimulatorConfiguration(SimulatedAccount account) {
        this.account = account;
    }

    /** Before everything else: nobody from outside may even learn from a login prompt that the simulator is there. */
    @Bean
    static FilterRegistrationBean<LoopbackOnly> simulatorLoopbackOnly() {
        FilterRegistrationBean<LoopbackOnly> registration = new FilterRegistrationBean<>(new LoopbackOnly());
        registration.addUrlPatterns("/phone", "/phone/*", "/simulated-carrier", "/simulated-carrier/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new CarrierLogin(account)).addPathPatterns("/simulated-carrier/**");
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/phone").setViewName("forward:/phone/index.html");
        registry.addRedirectViewController("/phone/", "/phone");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/phone/**")
                .addResourceLocations("classpath:/static-simulator/")
                .setCachePeriod(0);
    }
}
