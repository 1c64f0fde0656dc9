package dev.textback.conversation;

import dev.textback.business.PhoneNumber;
import dev.textback.database.Outbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The contacts, and the lock each of them is (rule 4). */
@Repository
public class Contacts {

    private static final String COLUMNS = "select id, business_id, e164, open_conversation_id from contact ";

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Clock clock;

    Contacts(JdbcClient jdbc, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The id of the contact, which is created first if need be, in a transaction of its own: so two that come at once meet in one row. */
    public UUID ensure(String businessId, PhoneNumber number) {
        return find(businessId, number).map(Contact::id).orElseGet(() -> create(businessId, number));
    }

    /** The contact with this caller, if they were ever seen. */
    public Optional<Contact> find(String businessId, PhoneNumber number) {
        return jdbc.sql(COLUMNS + "where business_id = :business and e164 = :number")
                .param("business", businessId)
                .param("number", number.e164())
                .query(Contacts::read)
                .optional();
    }

    /** The contact with this id, as it stands; nothing is locked. */
    public Optional<Contact> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(Contacts::read)
                .optional();
    }

    /** Locks the contact until the transaction ends, and reads it afresh. Never hold it across a network call. */
    public Contact lock(UUID id) {
        Contact locked = jdbc.sql(COLUMNS + "where id = :id for update")
                .param("id", id)
                .query(Contacts::read)
                .single();
        LogContext.of(locked.businessId(), locked.openConversation());
        return locked;
    }

    /**
     * Locks the contacts of some numbers until the transaction ends, and makes those that nobody has heard of. Keep to a hundred or so.
     *
     * @throws DuplicateKeyException if one of them was made elsewhere at the same moment: the transaction must be done again
     */
    public List<Contact> lockAll(String businessId, Collection<PhoneNumber> numbers) {
        List<String> sorted =
                numbers.stream().map(PhoneNumber::e164).distinct().sorted().toList();
        List<String> known = new ArrayList<>();
        List<Contact> contacts = new ArrayList<>(
                jdbc.sql(COLUMNS + "where business_id = :business and e164 in (:numbers) order by e164 for update")
                        .param("business", businessId)
                        .param("numbers", sorted)
                        .query(Contacts::read)
                        .list());
        contacts.forEach(contact -> known.add(contact.number().e164()));
        sorted.stream()
                .filter(number -> !known.contains(number))
                .map(PhoneNumber::new)
                .forEach(number -> {
                    UUID id = insert(UUID.randomUUID(), businessId, number);
                    contacts.add(new Contact(id, businessId, number, null));
                });
        return contacts;
    }

    /** Says which conversation is open with the contact; null for none. The contact must be locked. */
    void open(UUID id, @Nullable UUID conversation) {
        jdbc.sql("update contact set open_conversation_id = :conversation where id = :id")
                .param("conversation", conversation)
                .param("id", id)
                .update();
    }

    private UUID create(String businessId, PhoneNumber number) {
        UUID id = UUID.randomUUID();
        try {
            return outbox.committed(() -> insert(id, businessId, number));
        } catch (DuplicateKeyException someoneElseWasFirst) {
            return find(businessId, number)
                    .orElseThrow(() -> someoneElseWasFirst)
                    .id();
        }
    }

    private UUID insert(UUID id, String businessId, PhoneNumber number) {
        jdbc.sql("insert into contact (id, business_id, e164, created_at) values (:id, :business, :number, :at)")
                .param("id", id)
                .param("business", businessId)
                .param("number", number.e164())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    private static Contact read(ResultSet row, int index) throws SQLException {
        return new Contact(
                row.getObject("id", UUID.class),
                row.getString("business_id"),
                new PhoneNumber(row.getString("e164")),
                row.getObject("open_conversation_id", UUID.class));
    }
}
