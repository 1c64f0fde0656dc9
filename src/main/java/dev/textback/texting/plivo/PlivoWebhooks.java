package dev.textback.texting.plivo;

import dev.textback.conversation.InboundTexts;
import dev.textback.texting.DeliveryReceipts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the carrier tells us of texts. It repeats whatever is not answered with 2xx within 8 s (after 60, 120 and 240 s), so a 5xx is
 * answered only when nothing was stored.
 */
@RestController
class PlivoWebhooks {

    static final String TEXT = "/webhooks/plivo/text";
    static final String DELIVERY = "/webhooks/plivo/delivery";

    /** The parameter that our receipt addresses carry. */
    static final String TEXT_ID = "text";

    private static final Logger LOG = LoggerFactory.getLogger(PlivoWebhooks.class);

    private final InboundTexts texts;
    private final DeliveryReceipts receipts;

    PlivoWebhooks(InboundTexts texts, DeliveryReceipts receipts) {
        this.texts = texts;
        this.receipts = receipts;
    }

    /** Plivo's {@code message_url}: a text that somebody sent to a line. Its words may be empty, its sender may be anything. */
    @PostMapping(TEXT)
    ResponseEntity<?> text(@RequestAttribute(SignedForm.ATTRIBUTE) SignedForm form) {
        InboundTexts.Outcome outcome = texts.receive(
                form.required("MessageUUID"),
                form.bounded("From").orElseGet(() -> form.present("From")),
                form.required("To"),
                form.present("Text"));
        if (outcome == InboundTexts.Outcome.UNKNOWN_LINE) {
            LOG.warn(
                    "A text from {} came for {}, which is no business's line: add it to textback.businesses[].lines, or take this application's"
                            + " message_url off the number at Plivo",
                    form.masked("From"),
                    form.masked("To"));
            return problem(HttpStatus.NOT_FOUND, "No business has the line " + form.masked("To"));
        }
        return nothingToSay();
    }

    /** Plivo's message status callback, at the address that we gave with the text. */
    @PostMapping(DELIVERY)
    ResponseEntity<?> delivery(@RequestAttribute(SignedForm.ATTRIBUTE) SignedForm form) {
        ReceiptForm.read(form)
                .ifPresentOrElse(
                        receipts::receive,
                        () -> LOG.warn(
                                "Left aside a receipt for {} with the status '{}', which is not in Plivo's list",
                                MaskedNumber.of(form.required("MessageUUID")),
                                form.required("Status").replaceAll("[^A-Za-z_-]", "?")));
        return nothingToSay();
    }

    @ExceptionHandler
    ResponseEntity<?> missing(MissingParameter missing) {
        return problem(HttpStatus.BAD_REQUEST, String.valueOf(missing.getMessage()));
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<?> notStored(RuntimeException failure) {
        LOG.error("A webhook could not be stored; the carrier will repeat it", failure);
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "It could not be stored; please repeat it");
    }

    /** The carrier reads the answer as instructions: none. */
    private static ResponseEntity<?> nothingToSay() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body("<Response/>");
    }

    private static ResponseEntity<?> problem(HttpStatus status, String detail) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(status, detail));
    }
}
