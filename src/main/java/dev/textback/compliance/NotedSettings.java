package dev.textback.compliance;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the ledger last said of each loosened setting. Takes part in the caller's transaction. */
@Repository
class NotedSettings {

    private final JdbcClient jdbc;

    NotedSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one node at a time look, until the transaction ends. */
    void lock() {
        jdbc.sql("select setting_value from noted_setting where business_id = '' for update")
                .query(String.class)
                .single();
    }

    Optional<String> last(String businessId, String setting) {
        return jdbc.sql("select setting_value from noted_setting where business_id = :business and setting = :setting")
                .param("business", businessId)
                .param("setting", setting)
                .query(String.class)
                .optional();
    }

    void note(String businessId, String setting, String value) {
        int known = jdbc.sql("""
                        update noted_setting set setting_value = :value
                        where business_id = :business and setting = :setting""")
                .param("value", value)
                .param("business", businessId)
                .param("setting", setting)
                .update();
        if (known == 0) {
            jdbc.sql("""
                            insert into noted_setting (business_id, setting, setting_value)
                            values (:business, :setting, :value)""")
                    .param("business", businessId)
                    .param("setting", setting)
                    .param("value", value)
                    .update();
        }
    }
}
