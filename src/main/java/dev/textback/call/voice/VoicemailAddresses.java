package dev.textback.call.voice;

import dev.textback.business.PhoneNumber;
import dev.textback.conversation.WordsOfCaller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the caller's voicemails are; the recordings themselves are the carrier's. */
@Repository
class VoicemailAddresses implements WordsOfCaller {

    private final JdbcClient jdbc;

    VoicemailAddresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String what() {
        return "voicemail addresses";
    }

    @Override
    public int erase(String businessId, PhoneNumber number) {
        return jdbc.sql("""
                        update voice_call set recording = null where business_id = :business and recording is not null
                          and call_id in (select call_id from missed_call where business_id = :business and caller = :number)""")
                .param("business", businessId)
                .param("number", number.e164())
                .update();
    }
}
