package org.spatialplan.ogc.api.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.spatialplan.web.HttpTest;
import tools.jackson.databind.JsonNode;

/** Every link of every page leads to what it says, and the API's description stands alone. */
@Tag("lengthy")
class EveryLinkTest extends HttpTest {

    private static final Pattern HREF = Pattern.compile("(?:href|src)=\"([^\"]+)\"");
    private static final Pattern FEATURE = Pattern.compile(".*/collections/([^/]+)/items/[^/]+");
    private static final int FEATURES_OF_EACH = 1;

    /** What only names a licence or a profile is elsewhere. */
    private static final List<String> ELSEWHERE =
            List.of("https://spdx.org/licenses/", "http://www.opengis.net/def/profile/");

    private final Deque<Target> open = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, Set<String>> features = new HashMap<>();

    private record Target(String href, String type, String from) {}

    @Test
    void everyLinkLeadsThere() {
        String root = get("/ogc").json().path("links").path(0).path("href").stringValue();
        add(new Target(root, "application/json", "the beginning"));
        while (!open.isEmpty()) {
            visit(open.poll());
        }

        assertThat(known).hasSizeGreaterThan(300);
        assertThat(known).anyMatch(href -> href.contains("/ogc/processes"));
    }

    /** A template of tiles is followed to the north-east of the world, which every tile matrix set has as 1/0/1. */
    private void visit(Target target) {
        Answer answer = follow(target.href()
                .replace("{tileMatrix}", "1")
                .replace("{tileRow}", "0")
                .replace("{tileCol}", "1"));
        assertThat(answer.status()).as(target + " " + answer.body()).isEqualTo(200);
        if (target.type() != null && target.type().contains("/")) { // QGIS has its protocols there
            assertThat(answer.contentType()).as(target.toString()).startsWith(target.type());
        }
        if (answer.contentType().matches("application/([a-z.+]+\\+)?json(;.*)?")) { // a job's rows are many documents
            links(answer.json())
                    .forEach(link -> add(new Target(
                            link.path("href").stringValue(), link.path("type").asString(null), target.href())));
        } else if (answer.contentType().startsWith("text/html")
                && target.href().contains("/ogc")) { // not the map's own page
            Matcher matcher = HREF.matcher(answer.body());
            while (matcher.find()) {
                add(new Target(matcher.group(1).replace("&amp;", "&").replace("&#x3D;", "="), null, target.href()));
            }
        }
    }

    private void add(Target target) {
        String path = target.href().replaceFirst("\\?.*", "");
        Matcher feature = FEATURE.matcher(path);
        if (path.endsWith("/execution")) {
            return;
        }
        if (feature.matches()) {
            Set<String> seen = features.computeIfAbsent(feature.group(1), id -> new HashSet<>());
            if (!seen.contains(path) && seen.size() >= FEATURES_OF_EACH) {
                return;
            }
            seen.add(path);
        }
        if (target.href().equals("data:,")) {
            return; // the page has no picture for a browser's tab
        }
        if (ELSEWHERE.stream().anyMatch(target.href()::startsWith)) {
            return;
        }
        assertThat(target.href()).as(target.from()).startsWith("http://localhost");
        if (known.add(target.href())) {
            open.add(target);
        }
    }

    private static List<JsonNode> links(JsonNode node) {
        List<JsonNode> found = new ArrayList<>();
        if (node.isObject() && node.has("href")) {
            found.add(node);
        }
        node.forEach(child -> found.addAll(links(child)));
        return found;
    }

    @Test
    void theDescriptionStandsAlone() {
        Answer answer = send("GET", "/ogc/api", "application/vnd.oai.openapi+json;version=3.0");
        JsonNode api = answer.json();

        assertThat(answer.contentType()).isEqualTo("application/vnd.oai.openapi+json;version=3.0");
        assertThat(api.path("openapi").stringValue()).startsWith("3.0");
        assertThat(api.path("servers").path(0).path("url").stringValue()).endsWith("/ogc");
        references(api).forEach(reference -> {
            assertThat(reference).startsWith("#/");
            assertThat(api.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        });
        Set<String> operations = new HashSet<>();
        api.path("paths")
                .forEach(item -> item.forEach(operation -> assertThat(
                                operations.add(operation.path("operationId").stringValue()))
                        .isTrue()));
    }

    private static List<String> references(JsonNode node) {
        List<String> found = new ArrayList<>();
        if (node.isObject() && node.path("$ref").isString()) {
            found.add(node.path("$ref").stringValue());
        }
        node.forEach(child -> found.addAll(references(child)));
        return found;
    }

    @Test
    void pagesAreChineseUnlessEnglishIsAskedFor() {
        assertThat(get("/ogc/collections", "f", "html").body()).contains("lang=\"zh-CN\"", "河流");
        assertThat(get("/ogc/collections", "f", "html", "lang", "en").body()).contains("lang=\"en\"", "Rivers");
        assertThat(get("/ogc/collections/rivers/items/jin-river", "f", "html").body())
                .contains("晋江", "线");
        assertThat(get("/ogc/collections/red-lines/items", "f", "html", "limit", "1")
                        .body())
                .contains("使用限制", "示意，非法定");
        assertThat(get("/ogc/collections/projects/items", "f", "html", "limit", "3")
                        .body())
                .contains("rel=\"next\"", "共 121 个要素");
    }

    @Test
    void describesCollectionsAndSchemas() {
        JsonNode rivers = get("/ogc/collections/rivers").json();

        assertThat(rivers.path("title").stringValue()).isEqualTo("河流 / Rivers");
        assertThat(rivers.path("crs").size()).isEqualTo(8);
        assertThat(rivers.path("extent")
                        .path("temporal")
                        .path("interval")
                        .path(0)
                        .path(1)
                        .isNull())
                .isTrue();
        JsonNode schema = get("/ogc/collections/rivers/schema").json().path("properties");
        assertThat(schema.path("geometry").path("x-ogc-role").stringValue()).isEqualTo("primary-geometry");
        assertThat(schema.path("geometry").path("format").stringValue())
                .isEqualTo("geometry-linestring-or-multilinestring");
        assertThat(schema.path("id").path("x-ogc-role").stringValue()).isEqualTo("id");
        assertThat(schema.path("as_of").path("format").stringValue()).isEqualTo("date");
        assertThat(get("/ogc/collections/rivers/sortables")
                        .json()
                        .path("properties")
                        .has("geometry"))
                .isFalse();
        assertThat(get("/ogc/collections").json().path("collections").size()).isGreaterThan(14);
    }
}
