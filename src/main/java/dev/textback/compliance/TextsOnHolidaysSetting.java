package dev.textback.compliance;

import dev.textback.business.Business;
import org.springframework.stereotype.Component;

/** Whether texts that nobody asked for go out on holidays. */
@Component
class TextsOnHolidaysSetting implements LoosenedSetting {

    @Override
    public String key() {
        return "texts-on-holidays";
    }

    @Override
    public String valueFor(Business business) {
        return business.restraint().textsOnHolidays() ? "on" : "off";
    }

    @Override
    public String usual() {
        return "off";
    }
}
