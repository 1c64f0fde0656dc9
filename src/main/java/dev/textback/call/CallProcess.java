package dev.textback.call;

import dev.textback.business.Business;

/** The process engine, as calls see it. */
public interface CallProcess {

    /**
     * Starts {@code missed-call} in the caller's transaction; its first step runs later, in a job.
     *
     * @return the instance's id
     */
    String start(ReportedCall call, Business business);
}
