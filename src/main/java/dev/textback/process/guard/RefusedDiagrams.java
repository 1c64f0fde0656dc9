package dev.textback.process.guard;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;

/** A deployment breaks the rules; nothing of it was kept. Over the engine's REST API it is a 400 with the whole message. */
public class RefusedDiagrams extends BadUserRequestException {

    private final transient List<Complaint> complaints;

    public RefusedDiagrams(List<Complaint> complaints) {
        super("Nothing was deployed: "
                + complaints.stream().map(Complaint::sentence).collect(Collectors.joining("\n")));
        this.complaints = List.copyOf(complaints);
    }

    public List<Complaint> complaints() {
        return complaints;
    }
}
