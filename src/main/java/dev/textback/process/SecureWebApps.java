package dev.textback.process;

import java.util.Locale;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.spring.boot.starter.property.WebappProperty;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Where people reach Textback over TLS, the web apps' cookies travel over TLS alone and browsers are told to come back over TLS. Not before:
 * a demo is plain http on this machine.
 */
@Configuration(proxyBeanMethods = false)
class SecureWebApps {

    private static final long A_YEAR = 31_536_000;

    @Bean
    static BeanPostProcessor webAppsOverTls(Environment environment) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof CamundaBpmProperties engine
                        && environment
                                .getProperty("textback.public-url", "")
                                .toLowerCase(Locale.ROOT)
                                .startsWith("https:")) {
                    secure(engine.getWebapp());
                }
                return bean;
            }
        };
    }

    private static void secure(WebappProperty webApps) {
        webApps.getSessionCookie().setEnableSecureCookie(true);
        webApps.getCsrf().setEnableSecureCookie(true);
        webApps.getHeaderSecurity().setHstsDisabled(false);
        webApps.getHeaderSecurity().setHstsMaxAge(String.valueOf(A_YEAR));
    }
}
