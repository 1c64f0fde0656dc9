package dev.textback.process.guard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a form may hold: the fields that Tasklist draws, and no mark-up, script or address that a person's browser would follow. */
class FormRule {

    private static final Set<String> FIELDS = new TreeSet<>(Set.of(
            "default",
            "text",
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "radio",
            "select",
            "separator",
            "group",
            "spacer"));
    private static final Pattern REACHES_OUT =
            Pattern.compile("<|://|^\\s*//|\\]\\(|(javascript|data|vbscript)\\s*:", Pattern.CASE_INSENSITIVE);
    private static final String PLAIN = "plain words; a form shows what it is given and asks for what it names";

    private final ObjectMapper json = new ObjectMapper();

    void read(String file, byte[] content, SetContents set, Complaints complaints) {
        try {
            JsonNode form = json.readTree(content);
            String id = form.path("id").asText("");
            if (!form.isObject() || id.isBlank() || !form.path("components").isArray()) {
                complaints.about(file, "it is no Camunda form", "a form as the Modeler saves it, with an id");
                return;
            }
            set.addForm(file, id, complaints);
            check(file, id, form, complaints);
        } catch (JsonProcessingException e) {
            complaints.about(file, "it is no JSON: " + e.getOriginalMessage(), "a form as the Modeler saves it");
        } catch (IOException e) {
            complaints.about(file, "it cannot be read: " + e.getMessage(), "a form as the Modeler saves it");
        }
    }

    private void check(String file, String id, JsonNode node, Complaints complaints) {
        if (node.isObject() && node.has("components") || node.has("type") && node.has("id")) {
            isKnownField(file, node, complaints);
        }
        node.fields().forEachRemaining(field -> {
            JsonNode value = field.getValue();
            if (value.isTextual()
                    && !"$schema".equals(field.getKey())
                    && REACHES_OUT.matcher(value.asText()).find()) {
                complaint(
                        file,
                        node.path("id").asText(id),
                        node.path("label").asText(""),
                        "'" + shortened(value.asText()) + "' is mark-up or an address",
                        PLAIN,
                        complaints);
            }
            check(file, id, value, complaints);
        });
        if (node.isArray()) {
            node.forEach(one -> check(file, id, one, complaints));
        }
    }

    private static void isKnownField(String file, JsonNode field, Complaints complaints) {
        String type = field.path("type").asText("");
        if (!FIELDS.contains(type)) {
            complaint(
                    file,
                    field.path("id").asText(""),
                    field.path("label").asText(""),
                    "a form has no field of the type '" + type + "'",
                    "one of " + String.join(", ", FIELDS),
                    complaints);
        }
    }

    private static void complaint(
            String file, String id, String label, String problem, String remedy, Complaints complaints) {
        complaints.add(new Complaint(file, id, label, problem, remedy));
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 77) + "...";
    }
}
