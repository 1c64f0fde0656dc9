package dev.textback.texting.linter;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text and the placeholders of this wording, and nothing else that looks like one: no section, no unclosed or nested braces, none in HTML's or
 * another program's spelling. What is not replaced is read by the caller as it stands.
 */
class KnownPlaceholdersOnly implements WordingRule {

    private static final Pattern TRIPLE = Pattern.compile("\\{{3,}|}{3,}");
    private static final Pattern TAG = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*");
    private static final Pattern LEFT_OVER = Pattern.compile("\\{\\{[^{}\\s]{0,20}|}}");
    private static final Pattern ENTITY = Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,10});");
    private static final Pattern ELSEWHERES = Pattern.compile("\\$?\\{(\\w+)}|\\[(\\w+)]|<(\\w+)>|%(\\w+)%");

    @Override
    public String id() {
        return "known-placeholders-only";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public List<Remark> judge(Draft draft) {
        Set<Remark> remarks = new LinkedHashSet<>();
        Words.all(TRIPLE, draft.template()).forEach(braces -> remarks.add(notPlain(braces)));
        Matcher tags = TAG.matcher(draft.template());
        while (tags.find()) {
            String name = tags.group(1).strip();
            if (!NAME.matcher(name).matches()) {
                remarks.add(notPlain(tags.group()));
            } else {
                unknown(name, draft, remarks);
            }
        }
        String rest = TAG.matcher(draft.template()).replaceAll(" ");
        if (remarks.isEmpty()) {
            Words.all(LEFT_OVER, rest).forEach(braces -> remarks.add(notPlain(braces)));
        }
        Words.all(ENTITY, rest)
                .forEach(entity -> remarks.add(new Remark(
                        "'" + entity + "' is HTML, and a text shows it as it stands; write the character itself",
                        entity)));
        foreign(rest, draft, remarks);
        return List.copyOf(remarks);
    }

    private static void unknown(String name, Draft draft, Set<Remark> remarks) {
        String tag = "{{" + name + "}}";
        if (draft.absent().contains(name)) {
            remarks.add(new Remark("it holds " + tag + ", but the business has no " + setting(name), tag));
        } else if (!draft.facts().contains(name)) {
            remarks.add(new Remark(
                    tag + " is not a fact of this wording. Allowed are "
                            + new TreeSet<>(draft.facts())
                                    .stream().map(fact -> "{{" + fact + "}}").collect(Collectors.joining(", ")),
                    tag));
        }
    }

    private static String setting(String name) {
        return name.equals("bookingUrl") ? "booking.url" : name;
    }

    private static void foreign(String rest, Draft draft, Set<Remark> remarks) {
        Matcher elsewhere = ELSEWHERES.matcher(rest);
        while (elsewhere.find()) {
            for (int group = 1; group <= elsewhere.groupCount(); group++) {
                String name = elsewhere.group(group);
                if (name != null) {
                    draft.facts().stream()
                            .filter(name::equalsIgnoreCase)
                            .forEach(fact -> remarks.add(new Remark(
                                    "'" + elsewhere.group() + "' is not replaced; write {{" + fact + "}}",
                                    elsewhere.group())));
                }
            }
        }
    }

    private static Remark notPlain(String tag) {
        return new Remark(
                "'" + tag + "' is more than a placeholder. A wording holds text and placeholders such as {{brand}};"
                        + " sections, partials, comments, triple braces and braces that nothing closes are refused",
                tag);
    }
}
