package org.spatialplan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The address keeps what is seen. */
class PermalinkTest extends BrowserTest {

    private static final List<String> LAYERS = List.of("sea", "rivers", "bays", "red-lines", "projects", "own-1");

    @Test
    @Tag("lengthy")
    void whatTheAddressSaysIsWhatWasSeenForAnyState() {
        Page page = open("");
        Random random = new Random(11);
        List<Map<String, Object>> states =
                IntStream.range(0, 300).mapToObj(i -> state(random)).toList();

        Object wrong = page.evaluate(
                """
                async (states) => {
                  const {KEPT} = await import(document.querySelector('script[type=module]').src.replace(/[a-z]+[.]js$/, 'kept.js'));
                  const {all} = mapPage;
                  const usual = {...structuredClone(all()), layers: null, lang: 'zh', legend: null, theme: 'auto', own: null};
                  const text = (value) => JSON.stringify(value, (key, part) => (part && typeof part === 'object' && !Array.isArray(part)
                    ? Object.fromEntries(Object.entries(part).sort()) : part));
                  return states.map((state) => {
                    const seen = {...usual, ...state};
                    const words = new URLSearchParams();
                    KEPT.forEach(({name, write}) => { const word = write(seen); if (word !== null && word !== undefined && word !== '') { words.set(name, word); } });
                    const read = new URLSearchParams(words.toString());
                    const changes = KEPT.reduce((found, kept) => ({...found, ...kept.read(read.get(kept.name), {...usual, ...found})}), {});
                    return Object.keys(state).filter((key) => text({...usual, ...changes}[key]) !== text(state[key])).map((key) => `${key} ${text(state[key])} ${words}`);
                  }).flat();
                }
                """,
                states);

        assertThat((List<?>) wrong).isEmpty();
    }

    /** The page changes its state before the browser says that somebody has changed the address. */
    @Test
    @Tag("lengthy")
    void whatSomebodyWritesIntoTheAddressIsNotWrittenOver() {
        Page page = open("");
        page.waitForSelector("html[data-drawn]");

        page.evaluate("() => { location.hash = 'panel=indicators&lang=en'; mapPage.set({theme: 'dark'}); }");

        page.waitForFunction("() => mapPage.get('panel') === 'indicators' && mapPage.get('lang') === 'en'");
        assertThat(page.url()).contains("panel=indicators", "lang=en");
    }

    /** A state with some of its parts other than usual; what is left out is as usual. */
    private static Map<String, Object> state(Random random) {
        Map<String, Object> state = new LinkedHashMap<>();
        maybe(random, () -> state.put("lang", pick(random, "zh", "en")));
        maybe(random, () -> state.put("panel", pick(random, "projects", "check", "ask", "indicators", "layers")));
        maybe(random, () -> state.put("project", 1 + random.nextInt(121)));
        maybe(random, () -> state.put("feature", pick(random, "rivers/jin-river", "places/洛阳桥", "bays/a&b=c")));
        maybe(random, () -> layers(random, state));
        maybe(random, () -> state.put("order", shuffled(random)));
        maybe(random, () -> state.put("baseMap", pick(random, "plain", "0", "1")));
        maybe(random, () -> state.put("date", pick(random, "2026-11-01", "2024-02-29")));
        maybe(random, () -> state.put("crs", pick(random, "EPSG:4490", "EPSG:4549")));
        maybe(random, () -> state.put("theme", pick(random, "auto", "light", "dark")));
        maybe(random, () -> state.put("legend", pick(random, "open", "closed")));
        maybe(random, () -> state.put("chart", pick(random, "field", "district", "year")));
        maybe(random, () -> state.put("chartBox", pick(random, "open", "closed")));
        maybe(random, () -> state.put("filter", filter(random)));
        maybe(
                random,
                () -> state.put(
                        "own",
                        List.of(Map.of(
                                "type", "wms",
                                "url", "https://gis.example.cn/wms?map=a&b",
                                "layer", "规划",
                                "title", "规划 1:1",
                                "id", "own-1"))));
        maybe(
                random,
                () -> state.put(
                        "check",
                        Map.of(
                                "input",
                                "draw",
                                "text",
                                "",
                                "drawn",
                                List.of(Map.of("type", "Point", "coordinates", List.of(118.6, random.nextDouble()))),
                                "options",
                                Map.of("activity", "linear-infrastructure"))));
        return state;
    }

    private static void maybe(Random random, Runnable part) {
        if (random.nextInt(3) > 0) {
            part.run();
        }
    }

    private static void layers(Random random, Map<String, Object> state) {
        List<String> on = shuffled(random).subList(0, 1 + random.nextInt(LAYERS.size()));
        Map<String, Object> opacity = new LinkedHashMap<>();
        on.stream().filter(id -> random.nextBoolean()).forEach(id -> opacity.put(id, (1 + random.nextInt(9)) / 10.0));
        state.put("layers", on);
        state.put("opacity", opacity);
    }

    private static Map<String, Object> filter(Random random) {
        Map<String, Object> filter = new LinkedHashMap<>();
        for (String name : List.of("q", "field", "district", "body", "year", "least", "most")) {
            filter.put(name, random.nextBoolean() ? "" : pick(random, "bays", "洛阳江 & 晋江", "2024", "100%"));
        }
        return filter;
    }

    private static List<String> shuffled(Random random) {
        List<String> all = new ArrayList<>(LAYERS);
        java.util.Collections.shuffle(all, random);
        return all;
    }

    private static String pick(Random random, String... words) {
        return words[random.nextInt(words.length)];
    }

    @Test
    @Tag("lengthy")
    void aFreshPageLooksAsTheOneThatWasLeft() {
        Page page = open("lang=en", 1440, 900, ColorScheme.LIGHT, "zh-CN");
        page.click("#legend > summary");
        page.click("#tab-layers");
        page.check("#layer-parks");
        page.locator("#opacity-rivers").fill("0.4");
        page.click("#down-rivers");
        page.evaluate("() => mapPage.set({theme: 'dark'})");
        page.waitForCondition(() -> page.url().contains("theme=dark"));
        String seen = page.url();
        String ground = ground(page);
        List<String> order = page.locator("#layer-list [type=checkbox]").all().stream()
                .map(box -> box.getAttribute("id"))
                .toList();
        page.evaluate("localStorage.clear()");

        Page other = open(seen.substring(seen.indexOf('#') + 1));

        assertThat(other.locator("html")).hasAttribute("lang", "en");
        assertThat(other.locator("#tab-layers")).hasAttribute("aria-selected", "true");
        assertThat(other.locator("#layer-parks")).isChecked();
        assertThat(other.locator("#opacity-rivers")).hasValue("0.4");
        assertThat(ground(other)).isEqualTo(ground);
        assertThat(other.locator("#layer-list [type=checkbox]").all().stream()
                        .map(box -> box.getAttribute("id"))
                        .toList())
                .isEqualTo(order);
        other.click("#tab-projects");
        assertThat(other.locator("#legend")).not().hasAttribute("open", "");
        assertThat(other.url()).isEqualTo(seen.replace("panel=layers", "panel=projects"));
    }

    /** As earlier versions of the page wrote them. */
    @Test
    void oldAddressesStillWork() {
        Page page = open(
                "map=11.00/24.90000/118.65000&lang=en&panel=layers&feature=rivers/jin-river&layers=parks,rivers:0.5,projects"
                        + "&date=2026-11-30&crs=EPSG:4549&chart=year&field=bays&year=2024&ask=rivers/jin-river@500"
                        + "&check=%7B%22input%22%3A%22paste%22%2C%22text%22%3A%22POINT(118.69+24.92)%22%2C%22drawn%22%3Anull%2C%22options%22%3A%7B%7D%7D");

        Map<?, ?> state = (Map<?, ?>) page.evaluate("() => structuredClone(mapPage.all())");

        assertThat(state.get("lang")).isEqualTo("en");
        assertThat(state.get("panel")).isEqualTo("layers");
        assertThat(state.get("feature")).isEqualTo("rivers/jin-river");
        assertThat(state.get("layers")).isEqualTo(List.of("parks", "rivers", "projects"));
        assertThat(state.get("opacity")).isEqualTo(Map.of("rivers", 0.5));
        assertThat(state.get("crs")).isEqualTo("EPSG:4549");
        assertThat(state.get("chart")).isEqualTo("year");
        assertThat(state.get("ask").toString()).contains("rivers/jin-river", "500");
        assertThat(state.get("check").toString()).contains("POINT(118.69 24.92)");
        assertThat(state.get("filter").toString()).contains("field=bays", "year=2024");
        assertThat(page.url()).contains("map=11.00/24.9000");
        // the layers lie as the service has them, whatever the order of the list was
        assertThat(page.locator("#up-projects")).isVisible();
        assertThat(state.get("order")).isNull();
    }

    private static String ground(Page page) {
        return (String) page.evaluate("getComputedStyle(document.body).backgroundColor");
    }
}
