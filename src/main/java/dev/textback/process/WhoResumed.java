package dev.textback.process;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Notes whose login completed <em>Resume sending</em>: the step behind it runs in a job, with nobody logged in. */
@Component
class WhoResumed implements TaskListener {

    private final IdentityService identities;

    WhoResumed(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public void notify(DelegateTask task) {
        var login = identities.getCurrentAuthentication();
        if (login == null && task.getVariable("resumedBy") != null) {
            return;
        }
        String by = login == null ? task.getAssignee() : login.getUserId();
        task.getExecution().setVariable("resumedBy", by == null ? "somebody" : by);
        task.getExecution().setVariable("resumedVia", "task");
    }
}
