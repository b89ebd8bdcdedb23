package org.spatialplan.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import org.spatialplan.check.ConflictState;
import org.spatialplan.oracle.Comparison.Rounding;
import org.spatialplan.web.HttpTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * The oracle's cases through the doors: each kind of layer is imported once as the red line, then grounds are sent as GeoJSON. The
 * reference knows nothing of the city's territory, so a ground that leaves it may be without data where it would be clear.
 */
@TestPropertySource(properties = "spatialplan.imports.token=a-key-for-the-tests")
@DirtiesContext
class OracleHttpTest extends HttpTest {

    private static final String CONFLICTS = "/api/conflicts";
    private static final long SEED = 5;
    private static final int EVERY = 3;
    private static final int ALL_DECIMALS = 16;
    /** Distances are told in whole metres, sizes to 0.01, shares to six places. */
    private static final Rounding PRINTED = new Rounding(0.5, 0.0051, 1e-6);

    @ParameterizedTest
    @EnumSource
    void theServiceAnswersAsTheReference(LayerKind kind) throws Exception {
        List<OracleCase> cases = new OracleCases(SEED, PureCheck.FRAME).onOneLayer(kind, EVERY);
        HttpResponse<String> imported = imported(cases.get(0).features());
        assertThat(imported.statusCode()).as(imported.body()).isEqualTo(201);
        OracleRun run = new OracleRun(new Reference(PureCheck.FRAME, PureCheck.RULES), this::asked, PRINTED);
        cases.forEach(run::ask);
        assertThat(run.failures())
                .as(() -> run.summary() + "\n"
                        + run.failures().stream().map(Object::toString).collect(Collectors.joining("\n")))
                .isEmpty();
    }

    private HttpResponse<String> imported(List<Plotted> features) throws IOException, InterruptedException {
        String file = features.stream()
                .map(feature -> feature(
                        feature.id(),
                        feature.geometry(),
                        "\"zone\":\"" + feature.zone() + "\",\"accuracy_m\":" + feature.accuracyM()))
                .collect(Collectors.joining(",", "{\"type\":\"FeatureCollection\",\"features\":[", "]}"));
        String[] record = {
            "source",
            "the oracle",
            "licence",
            "CC0-1.0",
            "author",
            "oracle",
            "valid-from",
            "2026-01-01",
            "dry-run",
            "false"
        };
        HttpRequest request = HttpRequest.newBuilder(URI.create(address("/api/layers/red-lines/imports", record)))
                .header("Content-Type", "application/geo+json")
                .header("Authorization", "Bearer a-key-for-the-tests")
                .POST(HttpRequest.BodyPublishers.ofString(file))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String feature(String id, Geometry geometry, String properties) {
        GeoJsonWriter writer = new GeoJsonWriter(ALL_DECIMALS);
        writer.setEncodeCRS(false);
        return "{\"type\":\"Feature\",\"id\":\"" + id + "\",\"properties\":{" + properties + "},\"geometry\":"
                + writer.write(geometry) + "}";
    }

    private Verdict asked(OracleCase question) {
        String ground = feature("ground", question.ground(), "");
        String[] stated = {
            "activity",
            question.activity(),
            "accuracy",
            Double.toString(question.accuracyM()),
            "layers",
            "red-lines",
            "parts",
            "false"
        };
        JsonNode report = question.approval()
                .map(approval -> approved(ground, approval, stated))
                .orElseGet(() -> post(CONFLICTS, "application/geo+json", ground, stated))
                .json();
        JsonNode conflict = report.path("grounds").path(0).path("conflict");
        assertThat(conflict.isObject()).as(() -> report + question.reproduced()).isTrue();
        return new Verdict(state(conflict), certain(conflict), findings(conflict), totals(conflict));
    }

    private Answer approved(String ground, Geometry approval, String... stated) {
        String[] fields =
                Stream.concat(Stream.of("file", ground), Stream.of(stated)).toArray(String[]::new);
        return postForm(CONFLICTS, "approval", "approval.wkt", approval.toText().getBytes(UTF_8), fields);
    }

    private static ConflictState state(JsonNode conflict) {
        boolean outside = conflict.path("reason").asString("").equals("outside-territory");
        return outside
                ? ConflictState.CLEAR
                : ConflictState.valueOf(conflict.path("state")
                        .asString("")
                        .toUpperCase(Locale.ROOT)
                        .replace('-', '_'));
    }

    private static Optional<Boolean> certain(JsonNode conflict) {
        return state(conflict) == ConflictState.CLEAR
                ? Optional.of(true)
                : Optional.ofNullable(conflict.path("certainty").asString(null)).map("certain"::equals);
    }

    private static List<Verdict.Finding> findings(JsonNode conflict) {
        return conflict.path("findings")
                .valueStream()
                .map(finding -> new Verdict.Finding(
                        finding.path("feature").asString("").replace("red-lines/", ""),
                        dimension(finding),
                        finding.path("certainty").asString("").equals("certain"),
                        finding.path("distance_m").asDouble(),
                        sizes(finding.path("overlap")),
                        uncovered(finding)))
                .toList();
    }

    private static List<Verdict.Total> totals(JsonNode conflict) {
        return conflict.path("totals")
                .valueStream()
                .map(total -> new Verdict.Total(
                        dimension(total),
                        sizes(total.path("overlap")),
                        total.path("overlap").path("share").asDouble(),
                        uncovered(total)))
                .toList();
    }

    private static int dimension(JsonNode of) {
        return switch (of.path("link").asString("")) {
            case "area" -> 2;
            case "line" -> 1;
            default -> 0;
        };
    }

    private static Optional<Verdict.Sizes> uncovered(JsonNode of) {
        return Optional.of(of.path("uncovered")).filter(JsonNode::isObject).map(OracleHttpTest::sizes);
    }

    private static Verdict.Sizes sizes(JsonNode overlap) {
        return new Verdict.Sizes(
                overlap.path("size").asDouble(),
                overlap.path("least").asDouble(),
                overlap.path("most").asDouble());
    }
}
