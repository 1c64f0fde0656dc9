package dev.textback.call.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.business.CallerId;
import dev.textback.business.PhoneNumber;
import dev.textback.call.CallSigns;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A caller who is answered from memory, because the database took too long, was told of no text: the ledger must not say that they were. */
class LateNoticeTest {

    private static final IncomingCall CALL =
            new IncomingCall("c-1", "+14155550100", "+14155550199", null, CallSigns.NONE);

    private final Business business = mock();
    private final Businesses businesses = mock();
    private final Announcements announcements = mock();
    private final SettleCall settle = mock();
    private final InTime inTime = new InTime(Duration.ofMillis(50));
    private final VoiceLine line = new VoiceLine(
            businesses,
            mock(VoiceCalls.class),
            announcements,
            new LineOfCaller(businesses, mock()),
            settle,
            mock(TellProcess.class),
            inTime);

    @AfterEach
    void stop() {
        inTime.destroy();
    }

    private void isForwarded() {
        when(business.mode()).thenReturn(Business.Mode.FORWARDED);
        when(businesses.withLine(CALL.to())).thenReturn(Optional.of(business));
        when(businesses.read(CALL.from(), business)).thenReturn(new CallerId.Textable(new PhoneNumber("+14155550100")));
    }

    @Test
    void what_was_decided_too_late_to_be_heard_is_not_noted_as_said() {
        isForwarded();
        CountDownLatch databaseIsBack = new CountDownLatch(1);
        CountDownLatch recorded = new CountDownLatch(1);
        when(announcements.to(CALL, business)).thenAnswer(asked -> {
            databaseIsBack.await();
            return Announcement.TEXT_IS_COMING;
        });
        doAnswer(done -> {
                    recorded.countDown();
                    return null;
                })
                .when(settle)
                .settle(CALL, business);

        Reaction reaction = line.answer(CALL);
        databaseIsBack.countDown();

        assertThat(reaction).isEqualTo(new Reaction.TakeMessage(business, Announcement.CALL_BACK));
        await().until(() -> recorded.getCount() == 0);
        verify(announcements, timeout(5000)).keepNotice(Announcement.CALL_BACK, CALL, business);
        verify(announcements, never()).keepNotice(eq(Announcement.TEXT_IS_COMING), any(), any());
    }
}
