package dev.textback.compliance;

import dev.textback.business.PhoneNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The numbers on a business's lists. A number may stand on several. */
@Repository
public class ListedNumbers {

    private static final String OF_NUMBER = " where business_id = :business and e164 = :number";

    private final JdbcClient jdbc;

    ListedNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every list that the number stands on. */
    public List<ListedNumber> of(String businessId, PhoneNumber number) {
        return jdbc.sql("select * from listed_number" + OF_NUMBER)
                .param("business", businessId)
                .param("number", number.e164())
                .query(ListedNumbers::read)
                .list();
    }

    /** The number's entry on the list. */
    public Optional<ListedNumber> find(String businessId, PhoneNumber number, NumberList list) {
        return of(businessId, number).stream()
                .filter(entry -> entry.list() == list)
                .findFirst();
    }

    /** Who the number is, by any of the lists; a VIP's name before a customer's, theirs before any other. */
    public Optional<String> nameOf(String businessId, PhoneNumber number) {
        List<NumberList> order =
                List.of(NumberList.VIP, NumberList.CUSTOMER, NumberList.DO_NOT_TEXT, NumberList.TAKES_TEXTS);
        return of(businessId, number).stream()
                .filter(entry -> !entry.name().isBlank())
                .min(Comparator.comparing(entry -> order.indexOf(entry.list())))
                .map(ListedNumber::name);
    }

    /** What the decision table calls the caller: {@code vip}, {@code customer} or {@code stranger}. */
    public String standingOf(String businessId, PhoneNumber number) {
        List<NumberList> lists =
                of(businessId, number).stream().map(ListedNumber::list).toList();
        if (lists.contains(NumberList.VIP)) {
            return NumberList.VIP.code();
        }
        return lists.contains(NumberList.CUSTOMER) ? NumberList.CUSTOMER.code() : STRANGER;
    }

    /** Nobody that the business has on a list of people. */
    public static final String STRANGER = "stranger";

    List<ListedNumber> all(String businessId) {
        return jdbc.sql("select * from listed_number where business_id = :business order by list, name, e164")
                .param("business", businessId)
                .query(ListedNumbers::read)
                .list();
    }

    /** Adds the entry, or gives the one that is there its name and note; who added it, and when, stays. */
    void put(String businessId, ListedNumber entry) {
        int changed = jdbc.sql("update listed_number set name = :name, note = :note" + OF_NUMBER + " and list = :list")
                .param("business", businessId)
                .param("number", entry.number().e164())
                .param("list", entry.list().code())
                .param("name", entry.name())
                .param("note", entry.note())
                .update();
        if (changed == 0) {
            insert(businessId, entry);
        }
    }

    /** Forgets what the business wrote beside the number; it stays on its lists. How many entries had words. */
    public int forgetWords(String businessId, PhoneNumber number) {
        return jdbc.sql("update listed_number set name = '', note = ''" + OF_NUMBER + " and (name <> '' or note <> '')")
                .param("business", businessId)
                .param("number", number.e164())
                .update();
    }

    /** Whether the number stood on the list. */
    boolean remove(String businessId, PhoneNumber number, NumberList list) {
        return jdbc.sql("delete from listed_number" + OF_NUMBER + " and list = :list")
                        .param("business", businessId)
                        .param("number", number.e164())
                        .param("list", list.code())
                        .update()
                > 0;
    }

    private void insert(String businessId, ListedNumber entry) {
        jdbc.sql("""
                        insert into listed_number (business_id, e164, list, name, note, added_by, since)
                        values (:business, :number, :list, :name, :note, :by, :since)""")
                .param("business", businessId)
                .param("number", entry.number().e164())
                .param("list", entry.list().code())
                .param("name", entry.name())
                .param("note", entry.note())
                .param("by", entry.addedBy())
                .param("since", entry.since().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static ListedNumber read(ResultSet row, int index) throws SQLException {
        return new ListedNumber(
                new PhoneNumber(row.getString("e164")),
                NumberList.of(row.getString("list")).orElseThrow(),
                row.getString("name"),
                row.getString("note"),
                row.getString("added_by"),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}
