package dev.textback.texting.plivo;

import com.plivo.api.exceptions.PlivoRestException;
import com.plivo.api.models.base.Creator;
import com.plivo.api.models.lookup.Number;
import com.plivo.api.models.message.Message;
import com.plivo.api.models.message.MessageCreateResponse;
import dev.textback.business.PhoneNumber;
import dev.textback.texting.Carrier;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** {@link Carrier} on plivo-java: at most one POST a text, and an answer for every way in which the network can fail. */
@Component
class PlivoCarrier implements Carrier {

    private static final Logger LOG = LoggerFactory.getLogger(PlivoCarrier.class);

    /** The bounds of the API, in seconds. */
    private static final long SHORTEST_EXPIRY = 5;

    private static final long LONGEST_EXPIRY = 10_799;

    private static final int NOT_FOUND = 404;

    private final CarrierAccount account;
    private final PlivoClients clients;

    @Autowired
    PlivoCarrier(CarrierAccount account) {
        this(account, TimeOuts.ofMessages(), TimeOuts.ofLookup());
    }

    PlivoCarrier(CarrierAccount account, TimeOuts ofMessages, TimeOuts ofLookup) {
        this.account = account;
        this.clients = new PlivoClients(account, ofMessages, ofLookup);
    }

    @Override
    public HandOver handOver(OutboundText text) {
        Creator<MessageCreateResponse> request;
        try {
            request = request(text);
        } catch (IllegalStateException notYetKnown) {
            LOG.info("A text to {} has to wait: {}", text.to(), notYetKnown.getMessage());
            return new HandOver.Busy(null);
        } catch (RuntimeException | MalformedURLException notSent) {
            LOG.warn("Cannot hand a text to {} over: {}", text.to(), notSent.getMessage());
            return new HandOver.Misconfigured("adapter", String.valueOf(notSent.getMessage()));
        }
        try {
            return accepted(request.create());
        } catch (Refusal refusal) {
            return RefusalMeaning.of(refusal);
        } catch (NotReached nothingWritten) {
            // no connection came about, so the carrier cannot have it: coming back is safe, unlike after every other
            // failure
            LOG.warn("The carrier is not reachable: {}", nothingWritten.getMessage());
            return new HandOver.Busy(null);
        } catch (IOException | PlivoRestException | RuntimeException halfWay) {
            return new HandOver.Unknown(halfWay.getClass().getSimpleName() + ": " + firstLine(halfWay.getMessage()));
        }
    }

    @Override
    public Record recordOf(PhoneNumber from, PhoneNumber to, Instant since) {
        try {
            return new MessageRecord(clients.messaging()).read(from, to, since);
        } catch (RuntimeException noClient) {
            return new Record.Unavailable(String.valueOf(noClient.getMessage()));
        }
    }

    @Override
    public LineType lookup(PhoneNumber number) {
        try {
            Number answer =
                    Number.getter(number.e164()).client(clients.lookup()).get();
            return answer == null || answer.getCarrier() == null
                    ? LineType.NO_ANSWER
                    : lineType(answer.getCarrier().getType());
        } catch (Refusal refusal) {
            // Of a number that it cannot find the carrier will know no more tomorrow
            return refusal.status() == NOT_FOUND ? LineType.UNKNOWN : LineType.NO_ANSWER;
        } catch (Exception noAnswer) {
            LOG.debug("The lookup of {} gave no answer: {}", number, noAnswer.getMessage());
            return LineType.NO_ANSWER;
        }
    }

    private Creator<MessageCreateResponse> request(OutboundText text) throws MalformedURLException {
        URI receipts = URI.create(
                PublicAddress.of(account, PlivoWebhooks.DELIVERY) + "?" + PlivoWebhooks.TEXT_ID + "=" + text.textId());
        // the creator that takes a list: the others silently make a powerpack id of a source longer than 14 characters
        return Message.creator(text.from().e164(), List.of(text.to().e164()), text.body())
                .url(receipts.toURL())
                .method("POST")
                .message_expiry(seconds(text.expiry()))
                .client(clients.messaging());
    }

    private static @Nullable Long seconds(@Nullable Duration expiry) {
        return expiry == null ? null : Math.max(SHORTEST_EXPIRY, Math.min(LONGEST_EXPIRY, expiry.toSeconds()));
    }

    private static HandOver accepted(@Nullable MessageCreateResponse answer) {
        List<String> ids = answer == null ? null : answer.getMessageUuid();
        if (ids == null || ids.isEmpty() || ids.get(0) == null || ids.get(0).isBlank()) {
            return new HandOver.Unknown("the carrier's answer carries no message id");
        }
        return new HandOver.Accepted(ids.get(0));
    }

    private static LineType lineType(@Nullable String type) {
        return switch (type == null ? "" : type.toLowerCase(Locale.ROOT)) {
            case "mobile" -> LineType.MOBILE;
            case "voip" -> LineType.VOIP;
            case "fixed" -> LineType.LANDLINE;
            case "toll-free" -> LineType.TOLL_FREE;
            default -> LineType.UNKNOWN;
        };
    }

    /** Jackson's messages quote the answer on further lines. */
    private static String firstLine(@Nullable String message) {
        return message == null ? "no further word" : message.lines().findFirst().orElse("");
    }
}
