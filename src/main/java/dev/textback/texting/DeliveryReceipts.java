package dev.textback.texting;

/** Delivery receipts coming in. */
public interface DeliveryReceipts {

    /**
     * Moves the text's state forward, never back; late, repeated and out-of-order receipts change nothing. A receipt that
     * overtakes the record of its own hand-over counts too: its address names the text.
     *
     * @throws org.springframework.dao.DataAccessException if nothing could be stored, so that the carrier repeats it
     */
    void receive(DeliveryReceipt receipt);
}
