package dev.textback.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WhereToGoTest {

    @Test
    void a_newcomer_is_told_the_phone_the_web_apps_and_the_login() {
        assertThat(WhereToGo.words("http://localhost:8080", "demo / demo", List.of("desk", "owner")))
                .contains("http://localhost:8080/phone")
                .contains("http://localhost:8080/camunda")
                .contains("log in as demo / demo")
                .contains("desk / desk, owner / owner")
                .contains("for this machine alone");
    }

    @Test
    void a_chosen_password_is_not_printed() {
        assertThat(WhereToGo.words("http://localhost:8080", null, List.of()))
                .contains("log in as your administrator")
                .doesNotContain("As one of the staff");
    }
}
