package dev.textback.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WhereToGoTest {

    @Test
    void a_newcomer_is_told_the_phone_the_web_apps_and_the_login() {
        assertThat(WhereToGo.words("http://localhost:8080", "demo / demo"))
                .contains("http://localhost:8080/phone")
                .contains("http://localhost:8080/camunda")
                .contains("log in as demo / demo");
    }

    @Test
    void a_chosen_password_is_not_printed() {
        assertThat(WhereToGo.words("http://localhost:8080", null)).contains("log in as your administrator");
    }
}
