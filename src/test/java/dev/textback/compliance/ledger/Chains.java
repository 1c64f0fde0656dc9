package dev.textback.compliance.ledger;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The parts of a ledger on a bare database. */
public final class Chains {

    private Chains() {}

    public static LedgerAppend append(DataSource database) {
        return new LedgerAppend(
                new LedgerChain(JdbcClient.create(database)),
                new TransactionTemplate(new DataSourceTransactionManager(database)));
    }

    public static LedgerErasure erasure(DataSource database) {
        return new LedgerErasure(JdbcClient.create(database));
    }
}
