package dev.textback.database;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** The client of every repository; see {@link CurrentTransactionDataSource}. */
    @Bean
    JdbcClient jdbcClient(Outbox outbox, DataSource dataSource) {
        return JdbcClient.create(new CurrentTransactionDataSource(outbox, dataSource));
    }
}
