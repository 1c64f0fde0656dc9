package dev.textback.process.guard;

import dev.textback.process.expression.Delegates;
import dev.textback.texting.TextKind;
import dev.textback.texting.Wordings;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The words as this program knows them, so that none has to be written down twice. */
@Component
class ProgramVocabulary implements Vocabulary {

    private final Delegates delegates;
    private final Wordings wordings;

    ProgramVocabulary(Delegates delegates, Wordings wordings) {
        this.delegates = delegates;
        this.wordings = wordings;
    }

    @Override
    public Set<String> delegates() {
        return delegates.names();
    }

    @Override
    public Set<String> calls() {
        return delegates.calls();
    }

    @Override
    public Set<String> wordings() {
        return wordings.names();
    }

    @Override
    public Set<String> kinds() {
        return Arrays.stream(TextKind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
