package dev.textback.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.textback.conversation.OpenConversations;
import dev.textback.nudge.Nudges;
import dev.textback.process.EngineCondition;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/** How often a scrape, which asks for dozens of figures, asks the database. */
class StandingTest {

    private final OpenConversations conversations = mock();
    private final EngineCondition engine = mock();
    private final Nudges nudges = mock();
    private final Standing standing = new Standing(engine, conversations, nudges);

    @Test
    void figures_that_are_asked_for_together_are_read_once() {
        when(conversations.byBusiness()).thenReturn(Map.of("acme-plumbing", 3L));
        when(engine.longestOverdue()).thenReturn(Duration.ZERO);

        assertThat(standing.now()).isNotNull().isSameAs(standing.now());
        verify(conversations, times(1)).byBusiness();
    }

    @Test
    void a_database_that_is_away_is_not_waited_for_by_each_figure() {
        when(conversations.byBusiness()).thenThrow(new DataAccessResourceFailureException("away"));

        assertThat(standing.now()).isNull();
        assertThat(standing.now()).isNull();
        verify(conversations, times(1)).byBusiness();
    }
}
