package dev.textback.texting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.textback.business.ABusiness;
import dev.textback.business.Business;
import dev.textback.business.PhoneNumber;
import dev.textback.compliance.TextingWindows;
import dev.textback.nudge.Nudges;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FollowUpPlanTest {

    /** Tuesday 10:00 in Los Angeles. */
    private static final Instant OPEN = Instant.parse("2026-03-10T17:00:00Z");

    private static final PhoneNumber MARIA = new PhoneNumber("+14155550142");

    private final TextingWindows windows = mock(TextingWindows.class);
    private final FollowUpPlan plan = new FollowUpPlan(windows, mock(Nudges.class), Clock.fixed(OPEN, ZoneOffset.UTC));

    private FollowUp.Kind following(Business business, boolean held) {
        when(windows.unpromptedAllowed(any(), any(), any())).thenReturn(true);
        when(windows.nextUnprompted(any(), any(), any())).thenReturn(Optional.of(OPEN));
        return plan.follow(business, MARIA, held, false, Duration.ofHours(5)).kind();
    }

    @Test
    void a_silent_caller_is_nudged() {
        assertThat(following(ABusiness.acmePlumbing(), false)).isEqualTo(FollowUp.Kind.NUDGE);
    }

    @Test
    void whoever_cannot_reply_is_not_nudged_for_their_silence() {
        assertThat(following(new ABusiness().withoutReplies().build(), false)).isEqualTo(FollowUp.Kind.NONE);
    }

    @Test
    void a_text_that_is_owed_goes_in_the_morning_whether_or_not_it_can_be_replied_to() {
        assertThat(following(new ABusiness().withoutReplies().build(), true)).isEqualTo(FollowUp.Kind.MORNING);
    }
}
