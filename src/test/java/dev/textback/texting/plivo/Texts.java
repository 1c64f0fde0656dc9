package dev.textback.texting.plivo;

import dev.textback.business.PhoneNumber;
import dev.textback.texting.Carrier.OutboundText;
import java.time.Duration;
import java.util.UUID;

/** Texts and numbers that the adapter's tests share. */
final class Texts {

    static final PhoneNumber LINE = new PhoneNumber("+14155550199");
    static final PhoneNumber MARIA = new PhoneNumber("+14155550100");
    static final UUID TEXT_ID = UUID.fromString("6f1c0f3e-8f6d-4f0e-9d5e-0f2f4f1f7a11");
    static final String ACCEPTED =
            "{\"message\":\"message(s) queued\",\"message_uuid\":[\"db3ce55a-7f1d-11e1-8ea7-1231380bc196\"],\"api_id\":\"db342550\"}";
    static final TimeOuts SHORT = new TimeOuts(Duration.ofSeconds(2), Duration.ofMillis(300), Duration.ofMillis(600));

    private Texts() {}

    static OutboundText toMaria() {
        return new OutboundText(TEXT_ID, LINE, MARIA, "Acme: sorry we missed you", null);
    }

    static PlivoCarrier adapter(WireCarrier carrier) {
        return new PlivoCarrier(TestAccount.at(carrier), SHORT, SHORT);
    }
}
