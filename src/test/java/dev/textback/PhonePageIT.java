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
import com.microsoft.playwright.options.ColorScheme;
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

    @Test
    void the_owner_opens_the_link_in_an_alert_and_taps() {
        Page phone = browser.newPage(new Browser.NewPageOptions().setViewportSize(1280, 900));
        phone.navigate(textback.address() + "/phone");
        press(phone, "Skip to the morning");
        assertThat(phone.getByRole(AriaRole.STATUS)).containsText("It is now", SOON);
        phone.getByText("Sam", new Page.GetByTextOptions().setExact(true)).click();
        press(phone, "Call and hang up");
        Locator thread = phone.getByRole(AriaRole.LOG, new Page.GetByRoleOptions().setName("on this phone"));
        assertThat(thread).containsText("nobody answered", SOON);
        Locator skipAhead = button(phone, "Skip ahead");
        assertThat(skipAhead).containsText("M", SOON);
        skipAhead.click();
        Locator alerts = phone.getByRole(AriaRole.LOG, new Page.GetByRoleOptions().setName("owner’s phone"));
        assertThat(alerts).containsText("Missed 415-555-0112", SOON);
        phone.getByLabel("Reply").fill("Do you repair boilers? The old one drips onto the floor.");
        phone.getByLabel("Reply").press("Enter");
        assertThat(thread).containsText("one of us will answer", SOON);

        Locator alert = alerts.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText("Missed 415-555-0112"));
        Page page =
                phone.waitForPopup(() -> alert.getByRole(AriaRole.LINK).first().click());
        page.setViewportSize(390, 1000);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("415-555-0112")))
                .isVisible();
        picture(page, "alert-page");
        seenInTheDark(page.url());
        press(page, "Call back later");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Done", SOON);
        page.setViewportSize(1100, 900);
        picture(page, "alert-page-wide-after-the-tap");
        page.navigate(page.url().replaceAll("/t/..", "/t/xx"));
        assertThat(page.getByRole(AriaRole.HEADING)).containsText("This link does not work", SOON);
        page.setViewportSize(390, 500);
        picture(page, "alert-page-forged");
    }

    private static void seenInTheDark(String address) {
        Page dark = browser.newPage(new Browser.NewPageOptions()
                .setViewportSize(320, 900)
                .setJavaScriptEnabled(false)
                .setColorScheme(ColorScheme.DARK));
        dark.navigate(address);
        assertThat(button(dark, "Spoke with them")).isVisible();
        picture(dark, "alert-page-small-and-dark");
        dark.close();
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
