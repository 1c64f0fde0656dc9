package dev.textback.texting;

/** Delivery receipts coming in. */
public interface DeliveryReceipts {

    /**
     * Moves the text's state forward, never back; late, repeated and out-of-order receipts change nothing. A receipt for a text whose hand-over
     * is not recorded yet is kept.
     *
     * @throws org.springframework.dao.DataAccessException if nothing could be stored, so that the carrier repeats it
     */
    void receive(DeliveryReceipt receipt);
}
