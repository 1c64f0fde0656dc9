package dev.textback;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cockpit, Tasklist and Admin as the people of a role find them in a real browser. Pictures go to target/screenshots. */
class WebAppsIT {

    private static final List<String> QUIETLY_AND_OFFLINE = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    @TempDir
    static Path home;

    private static PackagedJar textback;
    private static Playwright playwright;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void a_call_from_a_toll_free_number_waits_to_be_called_back() throws IOException {
        Optional<Path> chromium = Stream.of("chromium", "chromium-browser", "google-chrome")
                .map(name -> Path.of("/usr/bin", name))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(chromium.isPresent(), "The web apps were not tried in a browser: there is no /usr/bin/chromium");
        textback = PackagedJar.startedIn(home);
        textback.sendAs("demo:demo", "POST", "/api/missed-calls", """
                {"callId": "toll-free", "from": "+18005550142", "to": "+14155550199"}""");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !textback.getAs("demo:demo", "/engine-rest/task").isEmpty());
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.get())
                        .setArgs(QUIETLY_AND_OFFLINE));
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
        }
        if (textback != null) {
            textback.close();
        }
    }

    @Test
    void the_front_desk_finds_its_tasks_in_tasklist_and_claims_one() {
        Page page = loggedInTo("tasklist", "desk");
        Locator task = page.getByText("Call back").first();
        assertThat(task).isVisible(SOON);
        task.click();
        page.getByText("Claim", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        assertThat(page.locator(".meta .assignee").getByText("Demo front desk").first())
                .isVisible(SOON);
        assertThat(page.getByLabel("Caller", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("+18005550142", new LocatorAssertions.HasValueOptions().setTimeout(60_000));
        holds(page, "tasklist");
    }

    @Test
    void an_operator_finds_the_instances_in_cockpit() {
        Page page = loggedInTo("cockpit", "operator");
        page.navigate(textback.address() + "/camunda/app/cockpit/default/#/processes");
        assertThat(page.getByText("Missed call").first()).isVisible(SOON);
        page.getByText("Missed call").first().click();
        assertThat(page.locator(".djs-container").first()).isVisible(SOON);
        holds(page, "cockpit");
    }

    @Test
    void an_administrator_finds_groups_and_businesses_in_admin() {
        Page page = loggedInTo("admin", "demo");
        page.navigate(textback.address() + "/camunda/app/admin/default/#/groups");
        assertThat(page.getByText("front-desk").first()).isVisible(SOON);
        holds(page, "admin");
    }

    @Test
    void the_front_desk_has_no_business_in_cockpit() {
        Page page = loggedInTo("cockpit", "desk");
        assertThat(page.getByText("missing access rights to application").first())
                .isVisible(SOON);
    }

    private Page loggedInTo(String application, String user) {
        Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1280, 900));
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.navigate(textback.address() + "/camunda/app/" + application + "/default/");
        page.getByPlaceholder("Username").fill(user);
        page.getByPlaceholder("Password").fill(user);
        page.locator("button[type=submit]").click();
        return page;
    }

    private void holds(Page page, String name) {
        page.waitForTimeout(1000);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
        assertThat(page.locator(".ce-eol-banner")).isHidden();
        assertThat(complaints).as("of the browser, about scripts and styles").isEmpty();
    }
}
