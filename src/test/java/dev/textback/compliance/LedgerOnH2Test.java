package dev.textback.compliance;

import java.util.UUID;

class LedgerOnH2Test extends LedgerConcurrency {

    @Override
    String url() {
        return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";
    }
}
