package org.spatialplan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.spatialplan.FreePort;
import org.spatialplan.app.access.LoginProvider;
import org.spatialplan.app.start.SpatialPlanApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** People sign in to the map page with the city's login, and those who may edit the plan's working version there. */
@DirtiesContext
@SpringBootTest(classes = SpatialPlanApplication.class, webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@Tag("lengthy")
class EditPageTest extends BrowserTest {

    private static final String PROJECT = "project=5&map=12.50/24.92000/118.69000";
    private static final String ITEM = "/ogc/collections/projects-working/items/5";

    private static LoginProvider provider;

    @DynamicPropertySource
    static void login(DynamicPropertyRegistry registry) throws IOException {
        int page = FreePort.find();
        provider = LoginProvider.start(FreePort.find(), "http://localhost:" + page);
        registry.add("server.port", () -> page);
        registry.add("spatialplan.login.issuer", provider::issuer);
        registry.add("spatialplan.login.client-id", () -> LoginProvider.CLIENT);
        registry.add("spatialplan.login.roles-claim", () -> "groups");
        registry.add("spatialplan.login.roles.planners", () -> "planner");
        registry.add("spatialplan.login.roles.editors", () -> "editor");
        registry.add("spatialplan.access.open-reading", () -> "false");
    }

    @BeforeEach
    void allowLogin() {
        allowHost(provider.issuer());
    }

    @AfterEach
    void discard() throws Exception {
        ask("POST", "/api/plan/working/discard", null);
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @Test
    void withoutALoginThereIsOnlyTheDoor() {
        Page page = visit(PROJECT, 390, 844, ColorScheme.DARK, "en-GB");
        assertThat(page.locator(".door")).containsText("Please sign in");
        assertThat(page.locator("#map, #search:visible, #share:visible")).hasCount(0);
        AccessibilityTest.assertNoRuleIsBroken(page);
        page.locator("#language").click();
        assertThat(page.locator(".door")).containsText("请登录");

        page.navigate(address("/?login=failed"));
        assertThat(page.locator(".door [role=alert]")).containsText("登录未成功");

        signIn(page, "chen");
        assertThat(page.locator(".door")).containsText("陈工");
        assertThat(page.locator(".door")).containsText("没有角色");
        page.locator(".door button").click();
        assertThat(page.locator(".door")).containsText("请登录");
        expectFaults(); // what nobody may read was refused, and the browser says so
    }

    @Test
    void aPlannerEditsAProjectDrawsItsPlaceAndTakesItBack() {
        Page page = visit(PROJECT, 1440, 900, ColorScheme.LIGHT, "zh-CN");
        signIn(page, "lin");
        page.navigate(address("/#" + PROJECT));
        page.click("#edit-open");

        page.fill("#edit-name_zh", "洛江区安全生态水系建设项目（一期）");
        page.fill("#edit-year_to", "2020");
        page.click("#edit-draw-Polygon");
        for (double[] corner : new double[][] {{0.3, 0.4}, {0.4, 0.4}, {0.4, 0.5}, {0.4, 0.5}}) {
            clickMap(page, corner[0], corner[1]);
        }
        assertThat(page.locator(".drawn li")).hasCount(1);

        page.click("#edit-save");
        assertThat(page.locator("#edit-year_to-error")).containsText("结束年份（2020）早于开始年份（2023）");
        page.fill("#edit-year_to", "2026");
        page.click("#edit-save");
        assertThat(page.locator("#edit-place_accuracy_m-error")).containsText("精度");
        assertThat(page.locator("#edit-place_accuracy_m")).isFocused();
        AccessibilityTest.assertNoRuleIsBroken(page);
        page.fill("#edit-place_accuracy_m", "10");
        page.fill("#edit-place_evidence", "用地批复");
        page.fill("#edit-reason", "落实批复");
        page.click("#edit-save");

        assertThat(page.locator("#edit-answer .state").first()).isVisible();
        assertThat(page.locator("#working-bar")).containsText("3 项");
        page.click("#working-open");
        assertThat(page.locator(".changes li").first()).containsText("林工");
        assertThat(page.locator(".changes li").first()).containsText("落实批复");
        assertThat(page.locator("#working-publish")).hasCount(0);
        // in the city's time, as the days of versions are, wherever the browser stands
        Locator changed = page.locator("#working .change-head time").first();
        assertThat(changed)
                .hasText(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
                        .withZone(ZoneId.of("Asia/Shanghai"))
                        .format(Instant.parse(changed.getAttribute("datetime"))));
        page.click("[data-change='1'] button:has-text('撤销')");
        assertThat(page.locator("[data-change='1']")).containsText("已撤销");
        assertThat(page.locator("#edit-name_zh")).hasValue("洛江区安全生态水系建设项目");
        assertThat(page.locator(".drawn li")).hasCount(0);

        page.click("#working .close");
        page.click("#sign-in");
        page.click("#account button");
        assertThat(page.locator(".door")).containsText("请登录");
        page.locator(".door .button").click();
        assertThat(page.locator("#password")).isVisible();
        expectFaults();
    }

    @Test
    void whatTwoChangedAtOnceIsAskedAndThenPublished() throws Exception {
        Page page = visit(PROJECT, 1024, 768, ColorScheme.LIGHT, "en-GB");
        signIn(page, "wang");
        page.navigate(address("/#" + PROJECT));
        page.click("#edit-open");
        assertThat(page.locator("#edit-investment_wan_yuan").boundingBox().y)
                .as("beside a label of two lines")
                .isCloseTo(page.locator("#edit-field").boundingBox().y, within(2.0));
        assertThat(page.locator(".chosen button").first().boundingBox().width).isGreaterThanOrEqualTo(24);
        page.fill("#edit-investment_wan_yuan", "60000");
        page.fill("#edit-name_en", "Mine");
        assertThat(ask("PATCH", ITEM, "{\"properties\":{\"name_en\":\"Theirs\",\"year_to\":2027}}")
                        .statusCode())
                .isEqualTo(204);

        page.click("#edit-save");

        assertThat(page.locator("[data-clash]")).hasCount(1);
        assertThat(page.locator(".clashes")).isInViewport();
        assertThat(page.locator("[data-clash=name_en]")).containsText("Mine");
        assertThat(page.locator("[data-clash=name_en]")).containsText("Theirs");
        assertThat(page.locator(".clashes")).containsText("program");
        assertThat(page.locator("#edit-save")).isDisabled();
        assertThat(page.locator("#edit-year_to")).hasValue("2027");
        page.click("[data-clash=name_en] button:has-text('Keep mine')");
        page.click("#edit-save");
        assertThat(page.locator("#edit-answer")).isVisible();
        assertThat(ask("GET", ITEM, null).body()).contains("\"Mine\"", "60000", "2027");

        page.click("#working-open");
        page.click("#working-publish");
        assertThat(page.locator("#working .confirm")).containsText("60000");
        AccessibilityTest.assertNoRuleIsBroken(page);
        page.click("#working-confirm");
        assertThat(page.locator("#working [role=alert]")).containsText("needs a reason");
        page.fill("#working-reason", "yearly");
        page.click("#working-confirm");
        assertThat(page.locator("#working .confirm")).containsText("version 2");
        page.click("#working .confirm button.main");
        assertThat(page.locator(".project-page h2")).containsText("Mine");
        expectFaults();
    }

    private static void signIn(Page page, String name) {
        page.locator(".door .button").click();
        page.fill("#username", name);
        page.fill("#password", LoginProvider.PASSWORD);
        page.click("button[type=submit]");
        page.waitForSelector("html[data-ready]");
    }

    /** @param x and y parts of the map's width and height */
    private static void clickMap(Page page, double x, double y) {
        var box = page.locator("#map").boundingBox();
        page.mouse().click(box.x + box.width * x, box.y + box.height * y);
        // two clicks within a quarter of a second are a double-click to the map
        page.waitForTimeout(300);
    }

    /** Asks as a program of a planner, which overwrites on purpose. */
    private HttpResponse<String> ask(String method, String path, String body) throws Exception {
        HttpRequest.BodyPublisher sent =
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address(path)))
                                .header("Authorization", "Bearer " + provider.token(LoginProvider.CLIENT, "planners"))
                                .header("If-Match", "*")
                                .header("Content-Type", "application/merge-patch+json")
                                .method(method, sent)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
