package org.spatialplan.ogc.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.spatialplan.web.HttpTest;

/**
 * Every kind of page below {@code /ogc} is in one language: what only programs write stands in code elements, and names of formats,
 * standards and licences are the same in both. Pages of features are left out, whose names are data.
 */
class PageLanguagesTest extends HttpTest {

    private static final int PAGES_OF_A_KIND = 2;
    private static final Pattern LINK = Pattern.compile("href=\"[^\"]*?(/ogc[^\"]*)\"");
    private static final Pattern TEXT = Pattern.compile(">([^<>]+)<");
    private static final Pattern CODE = Pattern.compile("(?s)<code>.*?</code>");
    private static final Pattern COLLECTION = Pattern.compile("/(collections|styles|jobs|processes)/[^/?]+");
    private static final Pattern SAME_IN_BOTH = Pattern.compile(
            "GeoJSON|CSV|GPKG|SHP|FGB|PARQUET|KML|PNG|Mapbox Style|OGC SLD|OGC API – Features|OpenAPI 3.0|W(FS|MS|MTS)\\b.*"
                    + "|SHA-256.*|[0-9a-f]{40,64}|.* \\+08:00|©.*|Vonng.*|[A-Za-z0-9-]+-\\d\\.\\d");

    @Test
    void chinesePagesHoldNoEnglish() {
        assertThat(wrong(
                        "zh",
                        text -> text.matches("(?s).*[A-Za-z]{3}.*")
                                && text.codePoints().noneMatch(Character::isIdeographic)
                                && !SAME_IN_BOTH.matcher(text).matches()))
                .isEmpty();
    }

    @Test
    void englishPagesHoldNoChinese() {
        assertThat(wrong("en", text -> text.codePoints().anyMatch(Character::isIdeographic)))
                .isEmpty();
    }

    private Set<String> wrong(String language, Predicate<String> isWrong) {
        Set<String> found = new TreeSet<>();
        Set<String> known = new HashSet<>(Set.of("/ogc?f=html&lang=" + language));
        Map<String, Integer> kinds = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(known);
        while (!open.isEmpty()) {
            String path = open.poll();
            if (kinds.merge(kind(path), 1, Integer::sum) > PAGES_OF_A_KIND) {
                continue;
            }
            Answer answer = get(path);
            assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(200);
            String page = answer.body();
            TEXT.matcher(CODE.matcher(main(page)).replaceAll(""))
                    .results()
                    .map(text -> text.group(1).strip())
                    .filter(text -> !text.isEmpty() && isWrong.test(text))
                    .forEach(text -> found.add(path + ": " + text));
            LINK.matcher(main(page))
                    .results()
                    .map(PageLanguagesTest::path)
                    .filter(link -> link.contains("f=html") && !isOfFeatures(link) && known.add(link))
                    .forEach(open::add);
        }
        assertThat(kinds).as("pages of every API").hasSizeGreaterThan(20);
        return found;
    }

    private static boolean isOfFeatures(String link) {
        return link.contains("/items") && !link.contains("/catalogue/");
    }

    private static String kind(String path) {
        String bare = path.replaceFirst("\\?.*", "");
        return bare.contains("/catalogue")
                ? bare.replaceFirst("/items/.*", "/items/*")
                : COLLECTION.matcher(bare).replaceAll("/$1/*");
    }

    private static String path(MatchResult link) {
        return link.group(1).replace("&#x3D;", "=").replace("&amp;", "&");
    }

    private static String main(String page) {
        return page.substring(page.indexOf("<main"), page.indexOf("</main>") + 1);
    }
}
