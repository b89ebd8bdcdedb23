package org.spatialplan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What people come for, from the page as it opens to the answer, by names and roles alone. Each click and each field that is filled is an
 * action; {@code docs/map-page.md} states how many a task takes, and the table there is this one.
 */
@Tag("lengthy")
class TenTasksTest extends BrowserTest {

    /** A task of the table. @param actions the most that it may take */
    private record Task(String zh, String en, int actions) {

        String row() {
            return "| " + zh + " " + en + " | " + actions + " |";
        }
    }

    private static final Task FIND = new Task("找到项目 86", "find project 86", 2);
    private static final Task WHY = new Task("它为何在此", "why is it there", 2);
    private static final Task TOUCHES = new Task("哪些项目涉及洛阳江", "what touches the Luoyang River", 3);
    private static final Task BUILD = new Task("这块地能不能建", "may I build here", 4);
    private static final Task PRINT = new Task("打印这张图", "print it", 2);
    private static final Task SHARE = new Task("分享所见", "share it", 1);
    private static final Task LINES = new Task("核对了哪些管控线、各是什么结果", "which lines were asked, and what each says", 4);
    private static final Task MONEY = new Task("本单位的项目有多少投资", "money of my bureau", 2);
    private static final Task CHANGED = new Task("图上有什么变化", "what changed", 1);
    private static final Task PHONE = new Task("在手机上找到项目 86", "find project 86 on a phone", 2);

    private static final List<Task> TASKS =
            List.of(FIND, WHY, TOUCHES, BUILD, PRINT, SHARE, LINES, MONEY, CHANGED, PHONE);

    private static final String PARCEL =
            "POLYGON ((118.66 24.90, 118.72 24.90, 118.72 24.94, 118.66 24.94, 118.66 24.90))";

    /** Hands that count what they do. */
    private static final class Hands {

        private final Page page;
        private int actions;

        Hands(Page page) {
            this.page = page;
        }

        void click(Locator thing) {
            actions++;
            thing.click();
        }

        void button(String name) {
            click(page.getByRole(
                    AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)));
        }

        void tab(String name) {
            click(page.getByRole(
                    AriaRole.TAB, new Page.GetByRoleOptions().setName(name).setExact(true)));
        }

        void type(Locator field, String text) {
            actions++;
            field.fill(text);
        }

        /** Types into the search at the top and takes the hit of this name. */
        void search(String text, String hit) {
            type(page.locator("#search"), text);
            click(page.locator("#search-hits")
                    .getByRole(AriaRole.OPTION, new Locator.GetByRoleOptions().setName(Pattern.compile(hit)))
                    .first());
        }

        void checkParcel() {
            tab("核查");
            button("粘贴坐标");
            type(page.locator("#check-text"), PARCEL);
            click(page.locator("#check-run"));
        }

        void doneWithin(Task task) {
            assertThat(actions).as(task.en()).isPositive().isLessThanOrEqualTo(task.actions());
        }
    }

    @Test
    void theTableStandsInTheDocument() throws IOException {
        String document = Files.readString(Path.of("docs/map-page.md"));

        assertThat(TASKS).hasSize(10);
        assertThat(document).contains(TASKS.stream().map(Task::row).toList());
    }

    @Test
    void aProjectIsFoundAndSaysWhyItIsThere() {
        Hands hands = new Hands(open(""));

        hands.search("86", "黄塘溪");

        assertThat(hands.page.getByRole(AriaRole.HEADING, named("黄塘溪生态岸线整治提升建设项目")))
                .isVisible();
        hands.doneWithin(FIND);
        Locator places = hands.page.locator(".project-page .links");
        assertThat(places).containsText("为何在此");
        assertThat(places).containsText("黄塘溪");
        assertThat(places).containsText("10.8 公里溪流中某段 3.8 公里");
        hands.doneWithin(WHY);
    }

    @Test
    void whatTouchesTheRiver() {
        Hands hands = new Hands(open(""));

        hands.tab("询问");
        hands.search("luoyangjiang", "洛阳江");

        Locator answer = hands.page.locator("#panel-ask");
        assertThat(answer).containsText("洛江区安全生态水系建设项目");
        assertThat(answer).containsText("确定");
        hands.doneWithin(TOUCHES);
    }

    @Test
    void mayIBuildHereAndWhichLinesWereAsked() {
        Hands hands = new Hands(open(""));

        hands.checkParcel();

        assertThat(hands.page.locator(".verdict")).containsText("冲突");
        hands.doneWithin(BUILD);
        Locator lines = hands.page.locator("[data-line]");
        assertThat(lines).hasCount(get("/api/map").json().get("lines").size());
        for (Locator line : lines.all()) {
            assertThat(line).containsText(Pattern.compile("涉及|无数据|未核查"));
        }
        hands.doneWithin(LINES);
    }

    @Test
    void theMapIsPrinted() {
        Hands hands = new Hands(open(""));
        hands.page.evaluate(
                "() => { window.print = () => { document.documentElement.dataset.printed = document.querySelector('#paper-map canvas') !== null; }; }");

        hands.button("打印地图");
        hands.click(hands.page.locator("#print-go"));

        assertThat(hands.page.locator("html[data-printed=true]")).hasCount(1);
        hands.doneWithin(PRINT);
    }

    @Test
    void whatIsSeenIsShared() {
        Page page = open("project=86&panel=projects");
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        Hands hands = new Hands(page);

        hands.button("复制本页链接");

        page.locator(".notice", new Page.LocatorOptions().setHasText("链接已复制")).waitFor();
        String copied = page.evaluate("navigator.clipboard.readText()").toString();
        hands.doneWithin(SHARE);
        Page other = visit(copied.substring(copied.indexOf('#') + 1), 1440, 900, ColorScheme.LIGHT, "zh-CN");
        assertThat(other.getByRole(AriaRole.HEADING, named("黄塘溪生态岸线整治提升建设项目"))).isVisible();
    }

    @Test
    void theMoneyOfMyBureau() {
        Hands hands = new Hands(open(""));
        long money = 0;
        for (var project : get("/api/projects", "body", "city-water-resources-bureau", "limit", "1000")
                .json()
                .get("features")) {
            money += project.get("properties").get("investment").asLong();
        }

        hands.search("市水利局", "市水利局");

        String sum = BigDecimal.valueOf(money, 4)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
        assertThat(hands.page.locator("#panel-projects .sums")).containsText(sum + " 亿元");
        hands.doneWithin(MONEY);
    }

    /** The service of these tests has one version of each layer: the page is told of a second one of the parks. */
    @Test
    void whatChanged() {
        ObjectNode map = (ObjectNode) get("/api/map").json();
        for (JsonNode layer : map.get("layers")) {
            if (layer.get("id").asString().equals("parks")) {
                ((ArrayNode) layer.get("times"))
                        .add(Instant.now().minusMillis(1).toString());
            }
        }
        String diff =
                """
                {"layer":"parks","by_kind":{"added":0,"removed":0,"moved":1,"renamed":0,"attributes":0,"unchanged":14},
                "changes":[{"kind":"moved","id":"wurong-park","name_zh":"乙公园","name_en":"Park B","displacement_m":3000}]}
                """;
        Page page = look(1440, 900, ColorScheme.LIGHT, "zh-CN");
        answer(page, "**/api/map", map.toString());
        answer(page, "**/api/layers/parks/diff?*", diff);
        page.navigate(address("/"));
        page.waitForSelector("html[data-ready]");
        Hands hands = new Hands(page);

        hands.button("版本与时间");

        assertThat(page.locator("#time")).containsText("公园");
        assertThat(page.locator("#time")).containsText("移动 1");
        hands.doneWithin(CHANGED);
    }

    private static void answer(Page page, String address, String body) {
        page.route(
                address,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(body)));
    }

    @Test
    void aProjectIsFoundOnAPhone() {
        Page page = open("", 390, 844, ColorScheme.LIGHT, "zh-CN");
        Hands hands = new Hands(page);

        hands.search("86", "黄塘溪");

        Locator heading = page.getByRole(AriaRole.HEADING, named("黄塘溪生态岸线整治提升建设项目"));
        assertThat(heading).isInViewport();
        assertThat(heading.evaluate("(element) => { const box = element.getBoundingClientRect();"
                        + " return document.elementFromPoint(box.left + 10, box.top + 10) === element; }"))
                .isEqualTo(true);
        assertThat(page.locator("#map")).isInViewport();
        hands.doneWithin(PHONE);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
