package dev.textback.texting;

import dev.textback.business.PhoneNumber;
import dev.textback.conversation.WordsOfCaller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Our texts to the caller, and to the staff about them. One that the carrier may still have to be given keeps its words: it would go out
 * empty.
 */
@Repository
class OutboundWords implements WordsOfCaller {

    private final JdbcClient jdbc;

    OutboundWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String what() {
        return "texts sent";
    }

    @Override
    public int erase(String businessId, PhoneNumber number) {
        return jdbc.sql("""
                        update outbound_text set body = '[erased]'
                        where business_id = :business and state not in ('RESERVED', 'FREE') and body <> '[erased]'
                          and (contact_id in (select id from contact where business_id = :business and e164 = :number)
                            or conversation_id in (select c.id from conversation c join contact k on k.id = c.contact_id
                              where k.business_id = :business and k.e164 = :number))""")
                .param("business", businessId)
                .param("number", number.e164())
                .update();
    }
}
