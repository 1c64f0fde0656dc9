package dev.textback.compliance;

import dev.textback.business.Business;
import org.springframework.stereotype.Component;

@Component
class LegalWindowsSetting implements LoosenedSetting {

    @Override
    public String key() {
        return "legal-windows";
    }

    @Override
    public String valueFor(Business business) {
        return business.legalWindows() ? "on" : "off";
    }

    @Override
    public String usual() {
        return "on";
    }
}
