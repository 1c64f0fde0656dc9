package dev.textback.process.identity;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.textback.business.Role;
import dev.textback.refusal.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * What staff may say when they complete a task: the fields of its form that can be filled in. The engine itself would take any variable, and
 * the steps behind the task read from variables whose caller it is and which business texts them.
 */
@Component
class TaskSubmission {

    private static final Pattern COMPLETION = Pattern.compile("task/([^/]+)/(?:complete|submit-form)");
    private static final Set<String> FIELDS = Set.of("variables", "withVariablesInReturn");
    private static final int LONGEST = 64 * 1024;

    private final FormService forms;
    private final ObjectMapper json;
    private final ObjectReader reader;

    TaskSubmission(FormService forms, ObjectMapper json) {
        this.forms = forms;
        this.json = json;
        // Nobody may read another one of two fields of the same name than we do
        this.reader = json.reader().with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    }

    /** Passes the request on, unless it completes a task with what its form does not ask for. */
    void check(
            HttpServletRequest request,
            HttpServletResponse response,
            Collection<String> groups,
            String route,
            FilterChain chain)
            throws ServletException, IOException {
        Matcher completion = COMPLETION.matcher(route);
        if (groups.contains(Role.ADMINISTRATOR.group()) || !completion.matches()) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
        Optional<String> wrong = body.length > LONGEST
                ? Optional.of("The request is longer than a form can be")
                : whatIsWrong(completion.group(1), body);
        if (wrong.isPresent()) {
            Refusal.write(response, HttpStatus.FORBIDDEN, wrong.get());
        } else {
            chain.doFilter(new ReadRequest(request, body), response);
        }
    }

    private Optional<String> whatIsWrong(String task, byte[] body) throws IOException {
        if (body.length == 0) {
            return Optional.empty();
        }
        JsonNode said;
        try {
            said = reader.readTree(body);
        } catch (JsonProcessingException unreadable) {
            return Optional.of("The body is no JSON");
        }
        if (!said.isObject() || !FIELDS.containsAll(names(said))) {
            return Optional.of("A task is completed with variables, and nothing else");
        }
        Set<String> variables = names(said.path("variables"));
        return variables.isEmpty() || filledIn(task).containsAll(variables)
                ? Optional.empty()
                : Optional.of(
                        "A task is completed with the fields of its form that can be filled in, and nothing else");
    }

    /** Empty if there is no such task, or if the login may not see it: what is wrong then is the engine's to say. */
    private Set<String> filledIn(String task) throws IOException {
        Set<String> keys = new HashSet<>();
        try (InputStream form = forms.getDeployedTaskForm(task)) {
            collect(json.readTree(form).path("components"), keys);
        } catch (ProcessEngineException noForm) {
            return Set.of();
        }
        return keys;
    }

    private static void collect(JsonNode components, Set<String> keys) {
        components.forEach(field -> {
            boolean shownOnly =
                    field.path("disabled").asBoolean() || field.path("readonly").asBoolean();
            if (field.path("key").isTextual() && !shownOnly) {
                keys.add(field.path("key").textValue());
            }
            collect(field.path("components"), keys);
        });
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new HashSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
