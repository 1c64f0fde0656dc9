package dev.textback.database;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.stereotype.Component;

/**
 * Keeps what is stored out of the messages of PostgreSQL's driver, unless the address says otherwise: a failed statement's message would
 * else quote the row, or the batch with its values, and so callers' numbers and words, into the log.
 */
@Component
class PostgresSettings implements BeanPostProcessor {

    private static final String SETTING = "logServerErrorDetail";

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof DataSourceProperties properties) {
            properties.setUrl(completed(properties.getUrl()));
        }
        return bean;
    }

    static @Nullable String completed(@Nullable String url) {
        if (url == null || !url.startsWith("jdbc:postgresql:") || url.contains(SETTING + "=")) {
            return url;
        }
        return url + (url.contains("?") ? "&" : "?") + SETTING + "=false";
    }
}
