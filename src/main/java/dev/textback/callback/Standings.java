package dev.textback.callback;

import dev.textback.compliance.DoNotText;
import dev.textback.compliance.Suppressions;
import dev.textback.conversation.Conversation;
import dev.textback.conversation.ConversationProcess;
import dev.textback.conversation.Inbox;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Gathers how a matter stands. */
@Component
class Standings {

    /** Outcomes that are said a moment before the conversation closes, and that nothing may change any more. */
    private static final Set<String> FINAL = Set.of("handled", "opted-out");

    private final StaffTasks tasks;
    private final ConversationProcess process;
    private final Deeds deeds;
    private final Suppressions suppressions;
    private final DoNotText doNotText;
    private final Inbox inbox;

    Standings(
            StaffTasks tasks,
            ConversationProcess process,
            Deeds deeds,
            Suppressions suppressions,
            DoNotText doNotText,
            Inbox inbox) {
        this.tasks = tasks;
        this.process = process;
        this.deeds = deeds;
        this.suppressions = suppressions;
        this.doNotText = doNotText;
        this.inbox = inbox;
    }

    Standing of(Matter matter) {
        Conversation conversation = matter.conversation();
        return new Standing(
                ended(matter),
                tasks.open(matter.processInstanceId(), matter.subject()),
                tasks.callBackDone(matter.processInstanceId()),
                deeds.of(matter),
                suppressions.since(matter.businessId(), matter.caller()).isPresent(),
                doNotText.holds(matter.businessId(), matter.caller()),
                conversation != null && !inbox.unread(conversation.contactId()).isEmpty());
    }

    private boolean ended(Matter matter) {
        Conversation conversation = matter.conversation();
        return conversation == null
                ? !process.isAlive(matter.processInstanceId())
                : !conversation.isOpen() || FINAL.contains(Objects.toString(conversation.outcome()));
    }
}
