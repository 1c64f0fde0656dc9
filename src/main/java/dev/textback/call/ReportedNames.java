package dev.textback.call;

import dev.textback.business.PhoneNumber;
import dev.textback.conversation.WordsOfCaller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What telephony reported as the caller, which may hold a name; the number alone stays. */
@Repository
class ReportedNames implements WordsOfCaller {

    private final JdbcClient jdbc;

    ReportedNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String what() {
        return "names reported with calls";
    }

    @Override
    public int erase(String businessId, PhoneNumber number) {
        return jdbc.sql("""
                        update missed_call set reported_from = caller
                        where business_id = :business and caller = :number and reported_from <> caller""")
                .param("business", businessId)
                .param("number", number.e164())
                .update();
    }
}
