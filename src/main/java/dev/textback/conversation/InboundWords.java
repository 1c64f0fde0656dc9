package dev.textback.conversation;

import dev.textback.business.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The caller's texts: that one came, when and what it was taken for stays. */
@Repository
class InboundWords implements WordsOfCaller {

    private final JdbcClient jdbc;

    InboundWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String what() {
        return "texts received";
    }

    @Override
    public int erase(String businessId, PhoneNumber number) {
        return jdbc.sql("""
                        update inbound_text set body = '[erased]' where body <> '[erased]' and contact_id in
                          (select id from contact where business_id = :business and e164 = :number)""")
                .param("business", businessId)
                .param("number", number.e164())
                .update();
    }
}
