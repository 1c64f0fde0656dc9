package dev.textback.compliance;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notes in the ledger, before the first job runs, each setting that was loosened or tightened again since the last start: one event a change,
 * under each of the business's lines, however often and on however many nodes the program starts.
 */
@Component
class LooseningsInLedger implements SmartInitializingSingleton {

    private final Businesses businesses;
    private final List<LoosenedSetting> settings;
    private final NotedSettings noted;
    private final ConsentLedger ledger;
    private final TransactionTemplate transaction;

    LooseningsInLedger(
            Businesses businesses,
            List<LoosenedSetting> settings,
            NotedSettings noted,
            ConsentLedger ledger,
            TransactionTemplate transaction) {
        this.businesses = businesses;
        this.settings = settings;
        this.noted = noted;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        look(businesses.all());
    }

    void look(List<Business> configured) {
        transaction.executeWithoutResult(status -> {
            noted.lock();
            configured.forEach(business -> settings.forEach(setting -> compare(business, setting)));
        });
    }

    private void compare(Business business, LoosenedSetting setting) {
        String now = setting.valueFor(business);
        String before = noted.last(business.id(), setting.key()).orElse(setting.usual());
        if (now.equals(before)) {
            return;
        }
        noted.note(business.id(), setting.key(), now);
        String rule = now.equals(setting.usual()) ? "tightened" : "loosened";
        String what = setting.key() + ": " + now;
        business.lines()
                .forEach(line ->
                        ledger.record(business.id(), line, "setting", setting.key(), what, "", rule, "configuration"));
    }
}
