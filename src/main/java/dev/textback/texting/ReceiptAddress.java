package dev.textback.texting;

import java.net.URI;
import java.util.UUID;

/** Where the carrier reports on a text; the address names the text, so that a receipt finds it even if the hand-over's answer was lost. */
public interface ReceiptAddress {

    URI of(UUID textId);
}
