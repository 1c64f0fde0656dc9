package dev.textback.compliance;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import dev.textback.business.ABusiness;
import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.business.PhoneNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class LooseningsInLedgerTest {

    private static final PhoneNumber LINE = new PhoneNumber("+14155550199");

    private final Map<String, String> stored = new HashMap<>();
    private final NotedSettings noted = mock();
    private final ConsentLedger ledger = mock();
    private final Businesses businesses = mock();

    private void starts(Business business) {
        when(noted.last(any(), any()))
                .thenAnswer(asked -> Optional.ofNullable(stored.get(asked.getArgument(1, String.class))));
        org.mockito.Mockito.doAnswer(asked -> stored.put(asked.getArgument(1), asked.getArgument(2)))
                .when(noted)
                .note(any(), any(), any());
        when(businesses.all()).thenReturn(List.of(business));
        PlatformTransactionManager transactions = mock();
        new LooseningsInLedger(
                        businesses,
                        List.of(new LegalWindowsSetting(), new OptOutScopeSetting()),
                        noted,
                        ledger,
                        new TransactionTemplate(transactions))
                .afterSingletonsInstantiated();
    }

    private void noted(String setting, String what, String rule) {
        verify(ledger).record("acme-plumbing", LINE, "setting", setting, what, "", rule, "configuration");
    }

    @Test
    void a_setting_that_was_loosened_is_noted_once_however_often_the_program_starts() {
        starts(new ABusiness().withoutLegalWindows().build());
        starts(new ABusiness().withoutLegalWindows().build());
        noted("legal-windows", "legal-windows: off", "loosened");
        verifyNoMoreInteractions(ledger);
    }

    @Test
    void tightening_it_again_is_noted_and_so_is_the_next_loosening() {
        starts(new ABusiness().optingOutOfOneLine().build());
        noted("opt-out-scope", "opt-out-scope: line", "loosened");
        clearInvocations(ledger);
        starts(new ABusiness().build());
        starts(new ABusiness().build());
        noted("opt-out-scope", "opt-out-scope: all", "tightened");
        verifyNoMoreInteractions(ledger);
        clearInvocations(ledger);
        starts(new ABusiness().optingOutOfOneLine().build());
        noted("opt-out-scope", "opt-out-scope: line", "loosened");
    }

    @Test
    void whoever_keeps_the_defaults_has_nothing_in_the_ledger() {
        starts(new ABusiness().build());
        verifyNoMoreInteractions(ledger);
    }
}
