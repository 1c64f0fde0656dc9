package dev.textback;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The phone page in a real browser, found by what people see on it. Pictures of it go to target/screenshots. */
class PhonePageIT {

    private static final List<String> QUIETLY_AND_OFFLINE = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    @TempDir
    static Path home;

    private static PackagedJar textback;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        Optional<Path> chromium = Stream.of("chromium", "chromium-browser", "google-chrome")
                .map(name -> Path.of("/usr/bin", name))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(chromium.isPresent(), "The phone page was not tried in a browser: there is no /usr/bin/chromium");
        textback = PackagedJar.startedIn(home);
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
    void a_call_is_followed_by_a_text_and_a_reply_by_an_answer() {
        Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1280, 900));
        page.navigate(textback.address() + "/phone");
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("Acme Plumbing").setExact(true)))
                .isVisible();
        press(page, "Skip to the morning");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("It is now", SOON);

        press(page, "Call and hang up");
        Locator thread = page.getByRole(AriaRole.LOG, new Page.GetByRoleOptions().setName("on this phone"));
        assertThat(thread).containsText("nobody answered", SOON);
        picture(page, "phone-after-the-call");

        Locator skipAhead = button(page, "Skip ahead");
        assertThat(skipAhead).containsText("M", SOON);
        skipAhead.click();
        assertThat(thread).containsText("Acme Plumbing: ", SOON);
        picture(page, "phone-after-the-first-text");

        page.getByLabel("Reply").fill("1");
        page.getByLabel("Reply").press("Enter");
        assertThat(thread).containsText("acme.example/book", SOON);
        picture(page, "phone-after-the-reply");

        page.setViewportSize(390, 844);
        picture(page, "phone-on-a-phone");
    }

    private static void press(Page page, String name) {
        button(page, name).click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }
}
