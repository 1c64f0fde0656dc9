package dev.textback.process;

import dev.textback.business.Businesses;
import dev.textback.pause.PauseSending;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the pause and looks at once at what it held back; the gate says of each text whether it may still go. */
@Component("letTextsGo")
class LetTextsGo implements JavaDelegate {

    private final Businesses businesses;
    private final PauseSending pauseSending;
    private final HeldTexts heldTexts;

    LetTextsGo(Businesses businesses, PauseSending pauseSending, HeldTexts heldTexts) {
        this.businesses = businesses;
        this.pauseSending = pauseSending;
        this.heldTexts = heldTexts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ConversationVariables variables = ConversationVariables.of(execution);
        String business = variables.business();
        pauseSending.end(
                businesses.theOne(business),
                execution.getProcessInstanceId(),
                variables.text("resumedBy").orElse("textback"),
                variables.text("resumeNote").orElse(""),
                variables.text("resumedVia").orElse("timer"));
        heldTexts.areDueNow(business);
        heldTexts.goOn(business);
    }
}
