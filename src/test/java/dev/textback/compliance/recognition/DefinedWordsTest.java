package dev.textback.compliance.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.compliance.KeywordKind;
import dev.textback.compliance.Keywords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefinedWordsTest {

    private final Keywords keywords = new RecognisedKeywords(new OptOutModel());

    /** Text, kind, rule, and whether Plivo answers it itself (its own words, any case, white space behind them only). */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`STOP`          | OPT_OUT | opt-out-word:stop        | true",
                "`stop`          | OPT_OUT | opt-out-word:stop        | true",
                "`Stop \n`       | OPT_OUT | opt-out-word:stop        | true",
                "`END`           | OPT_OUT | opt-out-word:end         | true",
                "`Quit`          | OPT_OUT | opt-out-word:quit        | true",
                "`CANCEL`        | OPT_OUT | opt-out-word:cancel      | true",
                "`UNSUBSCRIBE`   | OPT_OUT | opt-out-word:unsubscribe | true",
                "`unsub`         | OPT_OUT | opt-out-word:unsub       | true",
                "`STOP ALL`      | OPT_OUT | opt-out-word:stop-all    | true",
                "` STOP`         | OPT_OUT | opt-out-word:stop        | false",
                "`STOP.`         | OPT_OUT | opt-out-word:stop        | false",
                "` stop!! `      | OPT_OUT | opt-out-word:stop        | false",
                "`'stop'`        | OPT_OUT | opt-out-word:stop        | false",
                "`S​TOP`         | OPT_OUT | opt-out-word:stop        | false",
                "`ＳＴＯＰ`        | OPT_OUT | opt-out-word:stop        | false",
                "`STOP 🙏`       | OPT_OUT | opt-out-word:stop        | false",
                "`Stop please`   | OPT_OUT | opt-out-word:stop        | false",
                "`please stop.`  | OPT_OUT | opt-out-word:stop        | false",
                "`Stop, thank you!` | OPT_OUT | opt-out-word:stop     | false",
                "`STOP STOP`     | OPT_OUT | opt-out-word:stop        | false",
                "`stop  all`     | OPT_OUT | opt-out-word:stop-all    | false",
                "`STOPALL`       | OPT_OUT | opt-out-word:stopall     | false",
                "`revoke`        | OPT_OUT | opt-out-word:revoke      | false",
                "`Opt out`       | OPT_OUT | opt-out-word:opt-out     | false",
                "`OPT-OUT`       | OPT_OUT | opt-out-word:opt-out     | false",
                "`please opt out`| OPT_OUT | opt-out-word:opt-out     | false",
                "`optout`        | OPT_OUT | opt-out-word:optout      | false",
                "`REMOVE`        | OPT_OUT | opt-out-word:remove      | false",
                "`arrêt`         | OPT_OUT | opt-out-word:arret       | false",
                "`START`         | OPT_IN  | opt-in-word:start        | true",
                "`Unstop `       | OPT_IN  | opt-in-word:unstop       | true",
                "`start!`        | OPT_IN  | opt-in-word:start        | false",
                "`HELP`          | HELP    | help-word:help           | true",
                "`info`          | HELP    | help-word:info           | true",
                "`Help?`         | HELP    | help-word:help           | false",
            })
    void a_text_that_is_a_keyword_is_known(String text, KeywordKind kind, String rule, boolean carrierAnswers) {
        Keywords.Match match = keywords.read(text);
        assertThat(match.kind()).isEqualTo(kind);
        assertThat(match.rule()).isEqualTo(rule);
        assertThat(match.carrierAnswers()).isEqualTo(carrierAnswers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "?!",
                "1",
                "YES",
                "GO",
                "RESUME",
                "yes please",
                "can you stop by at 3?",
                "cancel my Tuesday appointment",
                "stop by",
                "non-stop",
                "nonstop",
                "stopped",
                "weekend",
                "the end",
                "thanks",
                "please",
                "start tomorrow",
                "please start",
                "help me",
                "I need help with a leak",
                "more info please",
                "bus stop",
                "end unit",
                "Maria",
                "🙏",
                "👍👍",
                "I quit smoking",
                "unstoppable",
                "opt",
                "out",
                "all"
            })
    void an_ordinary_reply_is_left_alone(String text) {
        Keywords.Match match = keywords.read(text);
        assertThat(match.kind()).isEqualTo(KeywordKind.NONE);
        assertThat(match.carrierAnswers()).isFalse();
    }

    @Test
    void a_very_long_text_is_read_too() {
        assertThat(keywords.read("stop ".repeat(50_000)).kind()).isEqualTo(KeywordKind.OPT_OUT);
        assertThat(keywords.read("!?".repeat(50_000)).kind()).isEqualTo(KeywordKind.NONE);
    }
}
