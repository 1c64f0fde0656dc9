package dev.textback.callback;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.textback.business.Business;
import dev.textback.callback.OneTap.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Writes the page. Whatever people wrote is escaped; there is no script, and the one style sheet is named by its hash. */
@Component
class OneTapPage {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final ThreadLines thread;
    private final Clock clock;
    private final Template page;
    private final Template problem;
    private final String style;
    private final String contentSecurityPolicy;

    OneTapPage(ThreadLines thread, Clock clock) {
        this.thread = thread;
        this.clock = clock;
        Mustache.Compiler html = Mustache.compiler().escapeHTML(true).emptyStringIsFalse(true);
        this.page = html.compile(read("page.html"));
        this.problem = html.compile(read("problem.html"));
        this.style = read("page.css");
        this.contentSecurityPolicy = "default-src 'none'; style-src 'sha256-" + sha256(style)
                + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }

    /** @param result what the tap just now came to; null if nobody tapped */
    ResponseEntity<String> about(Matter matter, Business business, Standing standing, @Nullable Result result) {
        OneTapView view = new OneTapView(matter, business, standing, clock.instant());
        return answer(HttpStatus.OK, page, view.model(thread.of(matter), result));
    }

    ResponseEntity<String> problem(HttpStatus status, String title, String whatToDo) {
        return answer(status, problem, Map.of("title", title, "whatToDo", whatToDo));
    }

    private ResponseEntity<String> answer(HttpStatus status, Template template, Map<String, Object> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("style", style);
        return ResponseEntity.status(status)
                .contentType(HTML)
                .header("Content-Security-Policy", contentSecurityPolicy)
                .header("X-Robots-Tag", "noindex, nofollow")
                .body(template.execute(all));
    }

    private static String read(String file) {
        try {
            return new ClassPathResource("one-tap/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
