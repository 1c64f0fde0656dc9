package dev.textback.compliance;

import dev.textback.business.PhoneNumber;
import dev.textback.business.WeeklyHours;
import java.time.LocalTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** 8 am to 9 pm where the caller is, on every day: 47 CFR 64.1200(c)(1), which (e) extends to texts. */
@Component
class FederalHours implements LegalHours {

    private static final List<LegalWindow> WINDOWS =
            List.of(new LegalWindow(WeeklyHours.daily(LocalTime.of(8, 0), LocalTime.of(21, 0)), false));

    @Override
    public List<LegalWindow> forCaller(PhoneNumber caller) {
        return WINDOWS;
    }
}
