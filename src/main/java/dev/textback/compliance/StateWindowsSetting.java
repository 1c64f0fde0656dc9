package dev.textback.compliance;

import dev.textback.business.Business;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether another table of the states' hours stands in the place of Textback's. */
@Component
class StateWindowsSetting implements LoosenedSetting {

    private final String ownFile;

    StateWindowsSetting(@Value("${textback.state-windows:}") String ownFile) {
        this.ownFile = ownFile;
    }

    @Override
    public String key() {
        return "state-windows";
    }

    @Override
    public String valueFor(Business business) {
        return ownFile.isBlank() ? usual() : "a file of the operator's own";
    }

    @Override
    public String usual() {
        return "Textback's own";
    }
}
