package dev.textback.database;

import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What a node has of the database: the small pool, and the client that works in whichever transaction is open. */
public record OwnPool(Outbox outbox, JdbcClient jdbc) implements AutoCloseable {

    public static OwnPool on(String url, String user, String password) {
        DataSourceProperties properties = new DataSourceProperties();
        properties.setUrl(url);
        properties.setUsername(user);
        properties.setPassword(password);
        Outbox outbox = new Outbox(properties);
        DataSource engine = new DriverManagerDataSource(url, user, password);
        return new OwnPool(outbox, JdbcClient.create(new CurrentTransactionDataSource(outbox, engine)));
    }

    @Override
    public void close() {
        outbox.destroy();
    }
}
