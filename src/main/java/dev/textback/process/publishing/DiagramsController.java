package dev.textback.process.publishing;

import dev.textback.process.guard.DiagramSet;
import dev.textback.process.guard.RefusedDiagrams;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.List;
import org.camunda.bpm.engine.ParseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/diagrams}, for analysts and administrators: what is in force, and publishing of whole sets. */
@RestController
@RequestMapping("/api/diagrams")
class DiagramsController {

    private static final Logger LOG = LoggerFactory.getLogger(DiagramsController.class);
    private static final String ZIP = "application/zip";

    private final Publisher publisher;
    private final PublishedView view;
    private final PackagedSet packaged;
    private final DiagramsInForce inForce;

    DiagramsController(Publisher publisher, PublishedView view, PackagedSet packaged, DiagramsInForce inForce) {
        this.publisher = publisher;
        this.view = view;
        this.packaged = packaged;
        this.inForce = inForce;
    }

    @GetMapping
    Published show() {
        return view.now();
    }

    @GetMapping(path = "/set", produces = ZIP)
    ResponseEntity<byte[]> fetch(@RequestParam(name = "of", defaultValue = "force") String of) {
        DiagramSet set = "packaged".equals(of)
                ? packaged.set()
                : inForce.find().orElseThrow().set();
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("diagrams.zip")
                                .build()
                                .toString())
                .body(ZippedSet.write(set));
    }

    @PostMapping(consumes = ZIP)
    Answer publish(
            InputStream zip, @RequestParam(name = "dry-run", defaultValue = "false") boolean dryRun, Principal user)
            throws IOException {
        return publish(ZippedSet.read(zip.readNBytes(ZippedSet.LARGEST + 1)), dryRun, user.getName());
    }

    /** Takes the program's own set over, which ends a conflict. */
    @PostMapping("/packaged")
    Answer publishPackaged(@RequestParam(name = "dry-run", defaultValue = "false") boolean dryRun, Principal user) {
        return publish(packaged.set(), dryRun, user.getName());
    }

    private Answer publish(DiagramSet set, boolean dryRun, String user) {
        if (dryRun) {
            publisher.tryOut(set, user);
            return new Answer("checked", view.now());
        }
        boolean isInForce = inForce.find()
                .filter(present -> present.set().digest().equals(set.digest()))
                .filter(present -> Conflict.between(present, packaged.set()).isEmpty())
                .isPresent();
        if (isInForce) {
            return new Answer("in force already", view.now());
        }
        String deployment = publisher.publish(set, user);
        LOG.info("{} published the set of diagrams {}", user, deployment);
        return new Answer("published", view.now());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RefusedDiagrams e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST,
                e.complaints().size() == 1
                        ? "One thing is wrong; nothing was published"
                        : e.complaints().size() + " things are wrong; nothing was published");
        problem.setProperty("problems", e.complaints());
        return ResponseEntity.badRequest().body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(ParseException e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "The engine cannot read a diagram; nothing was published: " + e.getMessage());
        problem.setProperty("problems", List.of());
        return ResponseEntity.badRequest().body(problem);
    }

    /** What became of a set: {@code published}, {@code checked} or {@code in force already}; and what is in force now. */
    record Answer(String result, Published now) {}
}
