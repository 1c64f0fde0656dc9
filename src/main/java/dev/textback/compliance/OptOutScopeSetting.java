package dev.textback.compliance;

import dev.textback.business.Business;
import java.util.Locale;
import org.springframework.stereotype.Component;

@Component
class OptOutScopeSetting implements LoosenedSetting {

    @Override
    public String key() {
        return "opt-out-scope";
    }

    @Override
    public String valueFor(Business business) {
        return business.optOutScope().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String usual() {
        return "all";
    }
}
