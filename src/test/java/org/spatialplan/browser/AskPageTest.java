package org.spatialplan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Which projects lie near a place: asked by a click or a name, answered in the panel and on the map at once. */
class AskPageTest extends BrowserTest {

    private static final String RIVER = "rivers/luoyang-river";

    @Test
    @Tag("lengthy")
    void aNameThatIsSearchedForIsAnsweredInThePanel() {
        Page page = open("panel=ask");

        page.fill("#search", "luoyangjiang");
        page.locator("#search-hits [role=option]").first().click();

        assertThat(page.locator("#ask-target")).hasValue("洛阳江");
        assertThat(page.locator("#ask-answer .ask-group").first()).isVisible();
        assertThat(page.locator("#here")).isHidden();
        assertThat(page).hasURL(Pattern.compile("ask=" + RIVER + "@500"));
    }

    @Test
    void aClickOnTheMapIsAnsweredInThePanel() {
        Page page = open("panel=ask&map=13.00/24.92410/118.64220");
        page.waitForLoadState(LoadState.NETWORKIDLE);

        click(page, 118.6685, 24.9015);

        assertThat(page.locator("#ask-answer .project").first()).isVisible();
        assertThat(page.locator("#here")).isHidden();
        String first = page.locator("#ask-target").inputValue();
        Locator other = page.locator(".others .chip-button").first();
        String name = other.textContent();
        other.click();
        assertThat(page.locator("#ask-target")).hasValue(name);
        assertThat(page.locator(".others")).containsText(first);
    }

    @Test
    @Tag("lengthy")
    void theNameCanBeTypedInThePanelAsWell() {
        Page page = open("panel=ask", 1440, 900, ColorScheme.LIGHT, "en-GB");

        page.fill("#ask-target", "quanzhouwan");
        page.locator("#ask-target-list [role=option]")
                .filter(new Locator.FilterOptions().setHasText("Quanzhou Bay"))
                .first()
                .waitFor();
        page.keyboard().press("Enter");

        assertThat(page.locator("#ask-answer .ask-group").first()).isVisible();
        assertThat(page.locator("#ask-target")).hasValue(Pattern.compile("Quanzhou Bay.*"));
    }

    /** The page's groups against plain ones of the service's reasons. */
    @Test
    @Tag("lengthy")
    void answersStandInGroupsByDistance() {
        Page page = open("panel=ask&ask=" + RIVER + "@500");
        Map<String, List<Found>> expected = new TreeMap<>();
        features("/api/projects", "touches", RIVER, "distance", "500", "limit", "1000")
                .map(AskPageTest::found)
                .forEach(found -> expected.computeIfAbsent(found.group(), name -> new ArrayList<>())
                        .add(found));
        page.locator("#ask-answer .ask-group").first().waitFor();

        assertThat(expected.keySet()).containsExactly("accuracy", "unit", "within");
        expected.forEach((name, all) -> {
            all.sort(java.util.Comparator.comparingDouble(Found::metres)
                    .thenComparing(found -> !found.certain())
                    .thenComparingInt(Found::number));
            List<String> shown =
                    page.locator(".ask-group." + name + " .project-name .soft").allTextContents();
            assertThat(shown)
                    .as(name)
                    .containsExactlyElementsOf(
                            all.stream().map(found -> found.number() + " ").toList());
        });
        assertThat(page.locator(".ask-group.unit")).not().hasAttribute("open", "");
        assertThat(page.locator(".ask-group.unit .project").first()).isHidden();
    }

    private record Found(int number, String group, double metres, boolean certain) {

        /** The strongest is the least: by group, what is certain first, then by distance. */
        double rank() {
            return List.of("within", "accuracy", "unit").indexOf(group) * 1e8 + (certain ? 0 : 1e7) + metres;
        }
    }

    private static Found found(JsonNode properties) {
        Found best = null;
        for (JsonNode reason : properties.get("reasons")) {
            boolean certain = reason.get("certainty").asString().equals("certain");
            String basis = reason.get("basis").asString();
            String placing = reason.get("placing").asString();
            boolean drawn = Set.of("geometry", "assumed").contains(basis)
                    && !placing.equals("none")
                    && !reason.get("precision").asString().equals("township");
            double metres = reason.get("distance_m").asDouble();
            String group = certain || basis.equals("geometry") && placing.equals("certain") && metres <= 500
                    ? "within"
                    : drawn ? "accuracy" : "unit";
            Found one = new Found(properties.get("number").asInt(), group, metres, certain);
            best = best == null || one.rank() < best.rank() ? one : best;
        }
        return new Found(
                best.number(),
                best.group(),
                best.metres(),
                properties.get("certainty").asString().equals("certain"));
    }

    @Test
    @Tag("lengthy")
    void theStrongestReasonIsFirstAndAllCanBeOpened() {
        Page page = open("panel=ask&ask=" + RIVER + "@500");
        Locator project = page.locator(".ask-group .project")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^95 ")));

        assertThat(project.locator(".why > p")).containsText("确定");
        assertThat(project.locator(".why > p")).containsText("规划写“洛阳古桥”，位于洛阳江");
        assertThat(project.locator(".why li").first()).isHidden();
        project.locator(".why summary").click();
        assertThat(project.locator(".why li")).hasCount(2);
        assertThat(project.locator(".why li").first()).isVisible();
    }

    /** In each list the three addresses find the same projects; those of the whole answer are the panel's. */
    @Test
    @Tag("lengthy")
    void theQuestionHasThreeAddressesWithOneAnswer() {
        Page page = open("panel=ask&ask=" + RIVER + "@500");
        Set<Integer> answer =
                new TreeSet<>(features("/api/projects", "touches", RIVER, "distance", "500", "limit", "1000")
                        .map(properties -> properties.get("number").asInt())
                        .toList());

        page.click("#ask-answer .addresses > summary");
        Locator lists = page.locator(".address-list");
        assertThat(lists).hasCount(2);
        for (int i = 0; i < 2; i++) {
            List<String> addresses = lists.nth(i).locator("input").all().stream()
                    .map(Locator::inputValue)
                    .toList();
            assertThat(lists.nth(i).locator("button")).hasCount(3);
            List<Set<Integer>> found =
                    addresses.stream().map(this::numbersAt).distinct().toList();
            assertThat(addresses).hasSize(3);
            assertThat(found).as(addresses.toString()).hasSize(1);
            assertThat(found.get(0)).isNotEmpty();
            if (i == 0) {
                assertThat(found.get(0)).isEqualTo(answer);
            }
        }
    }

    private Set<Integer> numbersAt(String address) {
        Set<Integer> numbers = new TreeSet<>();
        for (JsonNode feature : follow(address).json().get("features")) {
            numbers.add(feature.get("properties").get("number").asInt());
        }
        return numbers;
    }

    @Test
    @Tag("lengthy")
    void theZoneThatIsAskedAboutIsSeen() throws IOException {
        // 2 km beside the river, where nothing else is drawn
        Page page = open("panel=ask&layers=rivers&map=12.00/25.05000/118.60000&ask=" + RIVER + "@0");
        page.locator("#ask-answer .ask-group").first().waitFor();
        int before = colour(page, 118.645, 25.05);

        page.click("#ask-distance-5000");
        page.waitForFunction("() => location.hash.includes('@5000')");
        page.locator("#ask-answer .ask-group").first().waitFor();
        page.waitForCondition(() -> isBlue(colour(page, 118.645, 25.05)));

        assertThat(isBlue(before)).isFalse();
        page.fill("#ask-distance", "750");
        page.locator("#ask-distance").blur();
        page.waitForCondition(() -> !isBlue(colour(page, 118.645, 25.05)));
        assertThat(page).hasURL(Pattern.compile("@750"));
    }

    @Test
    @Tag("lengthy")
    void theMapGoesToTheAnswerWhenItIsAsked() {
        Page page = open("panel=ask&map=8.00/25.40000/117.90000&ask=" + RIVER + "@500");
        page.locator("#ask-answer .ask-group").first().waitFor();
        assertThat(page).hasURL(Pattern.compile("map=8\\.00"));

        page.click("#ask-zoom");

        assertThat(page).hasURL(Pattern.compile("map=1[0-2]\\."));
    }

    @Test
    @Tag("lengthy")
    void aRefusalIsToldInThePanel() {
        Page page = open("panel=ask&ask=rivers/no-such-river@500");

        assertThat(page.locator("#ask-answer [role=alert]")).containsText("no-such-river");
        assertThat(page.locator(".notice.error")).hasCount(0);
        expectFaults();
    }

    private java.util.stream.Stream<JsonNode> features(String path, String... parameters) {
        return StreamSupport.stream(get(path, parameters).json().get("features").spliterator(), false)
                .map(feature -> feature.get("properties"));
    }

    /** Clicks once, and waits until the map knows that it is no double-click. */
    private static void click(Page page, double lon, double lat) {
        double[] at = at(page, lon, lat);
        page.mouse().click(at[0], at[1]);
    }

    private static double[] at(Page page, double lon, double lat) {
        List<?> pixel = (List<?>) page.evaluate(
                "(lonLat) => mapPage.map.getPixelFromCoordinate(ol.proj.fromLonLat(lonLat))", List.of(lon, lat));
        var box = page.locator("#map").boundingBox();
        return new double[] {
            box.x + ((Number) pixel.get(0)).doubleValue(), box.y + ((Number) pixel.get(1)).doubleValue()
        };
    }

    private static int colour(Page page, double lon, double lat) {
        double[] at = at(page, lon, lat);
        byte[] picture = page.screenshot(new Page.ScreenshotOptions().setClip(at[0], at[1], 1, 1));
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
            return image.getRGB(0, 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean isBlue(int rgb) {
        return (rgb & 0xff) - (rgb >> 16 & 0xff) > 15;
    }
}
