package dev.textback.texting.plivo;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.plivo.api.PlivoClient;
import com.plivo.api.models.base.LogLevel;
import java.io.IOException;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** The SDK's clients for the account as it stands now; made at first use, and made anew when the account changes. */
final class PlivoClients {

    private final CarrierAccount account;
    private final TimeOuts ofMessages;
    private final TimeOuts ofLookup;
    private @Nullable Made made;

    PlivoClients(CarrierAccount account, TimeOuts ofMessages, TimeOuts ofLookup) {
        this.account = account;
        this.ofMessages = ofMessages;
        this.ofLookup = ofLookup;
    }

    PlivoClient messaging() {
        return current().messaging();
    }

    PlivoClient lookup() {
        return current().lookup();
    }

    private synchronized Made current() {
        Key key = new Key(account.authId(), account.authToken(), account.messagingBase(), account.lookupBase());
        Made last = made;
        if (last != null && last.key().equals(key)) {
            return last;
        }
        Made anew = new Made(
                key,
                client(key, SingleAttempt.client(ofMessages)),
                client(key, SingleAttempt.client(ofLookup).addInterceptor(new LookupAddress(key.lookupBase()))));
        made = anew;
        return anew;
    }

    private static PlivoClient client(Key key, OkHttpClient.Builder http) {
        // LogLevel.NONE: any other prints the Authorization header or callers' numbers
        return new PlivoClient(
                key.authId(), key.authToken(), http, key.messagingBase().toString(), wireForm(), LogLevel.NONE);
    }

    /** The SDK's mapper is one for the whole JVM; the module's name makes it register once. */
    private static SimpleModule wireForm() {
        return new SimpleModule("textback-plivo")
                .addSerializer(new LowerCaseEnums())
                .addSerializer(new UtcTimes());
    }

    private record Key(String authId, String authToken, URI messagingBase, URI lookupBase) {}

    private record Made(Key key, PlivoClient messaging, PlivoClient lookup) {}

    /** With the constructor that takes a base address the SDK writes {@code OUTBOUND}, which the carrier does not know. */
    @SuppressWarnings("rawtypes")
    private static final class LowerCaseEnums extends StdSerializer<Enum> {

        private static final long serialVersionUID = 1L;

        LowerCaseEnums() {
            super(Enum.class);
        }

        @Override
        public void serialize(Enum value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    /** The SDK writes the message list's time filter in the JVM's zone; the carrier reads it as UTC. */
    private static final class UtcTimes extends StdSerializer<Date> {

        private static final long serialVersionUID = 1L;
        private static final DateTimeFormatter FORMAT =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

        UtcTimes() {
            super(Date.class);
        }

        @Override
        public void serialize(Date value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(FORMAT.format(value.toInstant()));
        }
    }
}
