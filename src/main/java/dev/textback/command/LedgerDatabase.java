package dev.textback.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** The program's database, to be read by somebody who is not the program. */
record LedgerDatabase(String url, String username, String password) {

    /** As the program itself would find it: from application.yaml, TEXTBACK_CONFIG and the environment. */
    static LedgerDatabase configured() {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run("--logging.level.root=off")) {
            Environment settings = context.getEnvironment();
            return new LedgerDatabase(
                    settings.getProperty("spring.datasource.url", ""),
                    settings.getProperty("spring.datasource.username", ""),
                    settings.getProperty("spring.datasource.password", ""));
        }
    }

    /** One snapshot, and nothing can be written. */
    Connection open() throws SQLException {
        Connection connection;
        try {
            connection = source().getConnection();
        } catch (IllegalStateException noDriver) {
            throw new SQLException("no driver is known for such an address", noDriver);
        }
        if (connection == null) {
            throw new SQLException("the address is not written as its driver wants it");
        }
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return connection;
    }

    private DataSource source() {
        return DataSourceBuilder.create()
                .type(SimpleDriverDataSource.class)
                .url(readOnly(url))
                .username(username)
                .password(password)
                .build();
    }

    /** H2 makes a database that is not there, and a file that is read like this is written not even to tidy it up. */
    static String readOnly(String url) {
        return url.toLowerCase(Locale.ROOT).matches("jdbc:h2:(?!mem:|tcp:|ssl:).*")
                ? url + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r"
                : url;
    }

    /** The address without what may stand behind it: a password, for one. */
    String place() {
        return url.replaceFirst("[?;].*", "");
    }

    /** A driver's message, in which it may quote the whole address. */
    String withoutSecrets(@Nullable String message) {
        return String.valueOf(message).replace(readOnly(url), place()).replace(url, place());
    }

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}
}
