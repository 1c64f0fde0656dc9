package dev.textback.access;

import dev.textback.business.SetUpProblem;
import dev.textback.texting.plivo.ConditionalOnCarrierAccount;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** With a real carrier account, Textback does not start with the demo's password. */
@Component
@ConditionalOnCarrierAccount
class AdministratorCheck {

    AdministratorCheck(Environment environment) {
        if (!StringUtils.hasText(environment.getProperty("textback.admin.password"))) {
            throw new SetUpProblem(
                    "TEXTBACK_ADMIN_PASSWORD is not set. With a carrier account, Textback starts only with an"
                            + " administrator's password of your own; set TEXTBACK_ADMIN_USER and TEXTBACK_ADMIN_PASSWORD");
        }
    }
}
