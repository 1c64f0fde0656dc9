package dev.textback.compliance;

import dev.textback.business.Business;
import org.springframework.stereotype.Component;

/** A cap above the usual one; a lower one is no loosening. */
@Component
class TextingCapSetting implements LoosenedSetting {

    @Override
    public String key() {
        return "texting-cap";
    }

    @Override
    public String valueFor(Business business) {
        return String.valueOf(Math.max(business.restraint().cap(), Business.Restraint.USUAL_CAP));
    }

    @Override
    public String usual() {
        return String.valueOf(Business.Restraint.USUAL_CAP);
    }
}
