package dev.textback.call;

import dev.textback.business.Business;
import java.time.Instant;
import java.util.Map;

/** The process engine, as calls see it. Every method works in the caller's transaction. */
public interface CallProcess {

    /**
     * Starts {@code missed-call}; its first step runs later, in a job.
     *
     * @return the instance's id
     */
    String start(ReportedCall call, Business business);

    /** What the decision table {@code response-policy} in force answers to these facts, such as {@code text-now}; nothing comes of it. */
    String responseTo(Map<String, Object> facts);

    /** The caller has hung up: whoever waits for that goes on, and counts from here. The caller's contact must be locked. */
    void tellCallEnded(String processInstanceId, Instant endedAt);

    /** Shows the voicemail's address with the instance's tasks, those of what it called included. */
    void showVoicemail(String processInstanceId, String address);

    /** Asks a person to listen to the voicemail of a caller whom nothing else is done about; the call's own instance has nothing to do. */
    void callBackAbout(MissedCall call, Business business, String voicemail);
}
