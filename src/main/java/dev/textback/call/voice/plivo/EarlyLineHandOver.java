package dev.textback.call.voice.plivo;

import org.apache.catalina.Lifecycle;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Closes the {@link EarlyLine} the moment before the web server opens the same port; the carrier repeats what falls in between. */
@Configuration(proxyBeanMethods = false)
class EarlyLineHandOver {

    static final String EARLY_LINE = "earlyLine";

    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> closesTheEarlyLine(
            ObjectProvider<EarlyLine> early) {
        return factory -> factory.addConnectorCustomizers(connector -> connector.addLifecycleListener(event -> {
            if (Lifecycle.BEFORE_START_EVENT.equals(event.getType())) {
                early.ifAvailable(EarlyLine::close);
            }
        }));
    }
}
