package dev.textback.database;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.stereotype.Component;

/** Adds to an H2 address what Textback needs of H2, unless the address says otherwise, so that the bare address suffices. */
@Component
class H2Settings implements BeanPostProcessor {

    private static final Map<String, String> NEEDED = new TreeMap<>(Map.of(
            // Two jobs of one caller wait for each other longer than H2's 2 s on a busy machine
            "LOCK_TIMEOUT", "10000",
            // The engine still writes while the program stops: the pool closes the database, not H2's own hook
            "DB_CLOSE_ON_EXIT", "FALSE",
            // A step of a conversation runs some 40 statements; H2 remembers 8 a connection and would parse them all
            // anew
            "QUERY_CACHE_SIZE", "128"));

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof DataSourceProperties properties) {
            properties.setUrl(completed(properties.getUrl()));
        }
        return bean;
    }

    static @Nullable String completed(@Nullable String url) {
        if (url == null || !url.startsWith("jdbc:h2:")) {
            return url;
        }
        StringBuilder completed = new StringBuilder(url);
        NEEDED.forEach((setting, value) -> {
            if (!url.toUpperCase(Locale.ROOT).contains(";" + setting + "=")) {
                completed.append(';').append(setting).append('=').append(value);
            }
        });
        return completed.toString();
    }
}
