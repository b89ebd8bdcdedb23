package org.spatialplan.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import org.spatialplan.GeodataFiles;
import org.spatialplan.check.SubjectReport;
import org.spatialplan.feature.ProjectChecks;
import org.spatialplan.oracle.Comparison.Rounding;
import org.spatialplan.plan.Project;
import org.spatialplan.query.PlanMap;
import org.spatialplan.run.TestFolders;
import org.spatialplan.shape.CityShapes;
import org.spatialplan.shape.LineFiles;
import org.spatialplan.web.ConflictChecks;
import org.spatialplan.web.HttpTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * A city's red line beside the plan, small: the service starts with one, takes another over HTTP, and is right with both. How long
 * that takes for a whole one is for {@code bin/bench-start}.
 */
@TestPropertySource(properties = "spatialplan.imports.token=a-key-for-the-tests")
@DirtiesContext
@Tag("lengthy")
class CityLineTest extends HttpTest {

    private static final int VERTICES = 100_000;
    private static final int PARCELS = 300;
    private static final int ASKED = 12;
    private static final double FIRST_M = 1;
    private static final double SECOND_M = 10;
    private static final CityShapes LINE = CityShapes.make(VERTICES, PARCELS);
    private static final Rounding PRINTED = new Rounding(0.5, 0.0051, 1e-6);

    @Autowired
    private ConflictChecks checks;

    @DynamicPropertySource
    static void lineAsBundled(DynamicPropertyRegistry registry) throws IOException {
        Path geodata = TestFolders.untilServicesClose();
        LineFiles.of(LINE, FIRST_M).writeGeodata(geodata);
        registry.add("spatialplan.geodata", geodata::toString);
    }

    @Test
    void itIsRightAfterTheStartAndAfterAnImport() throws Exception {
        assertParcels(LINE.polygons(), FIRST_M);
        assertVerdicts();
        Map<String, SubjectReport> before = reports(checks.current());

        List<Polygon> second = IntStream.range(0, LINE.polygons().size())
                .filter(i -> i % 2 == 0)
                .mapToObj(i -> LINE.polygons().get(i))
                .toList();
        JsonNode record = imported(new CityShapes(second, List.of(), List.of()));

        assertThat(record.path("state").asString("")).as(record::toString).isEqualTo("COMMITTED");
        assertThat(record.path("code").asString("")).isEmpty();
        assertParcels(second, SECOND_M);
        assertVerdicts();
        assertThat(reports(checks.current())).isNotEqualTo(before);
        JsonNode changes =
                get("/api/conflicts/changes", "layer", "red-lines", "from", "1").json();
        assertThat(changes.path("by_kind").path("unchanged").asInt())
                .as(changes::toString)
                .isBetween(1, 120);
        for (String reader : List.of(
                "/ogc/collections/conflicts/items?f=json&limit=200",
                "/ogc/collections/red-lines/tiles/WebMercatorQuad/10/437/848?f=mvt",
                "/api/indicators",
                "/ows?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=plan&STYLES=&CRS=EPSG:4490"
                        + "&BBOX=24.4,117.4,26.0,119.2&WIDTH=300&HEIGHT=300&FORMAT=image/png")) {
            assertThat(get(reader).status()).as(reader).isEqualTo(200);
        }
    }

    /** As the slow reference has it, which sees the polygons about each parcel. */
    private void assertParcels(List<Polygon> line, double accuracyM) {
        OracleRun run = new OracleRun(
                new Reference(
                        PureCheck.FRAME,
                        GeodataFiles.rules("ecological-red-line").newest()),
                this::asked,
                PRINTED);
        for (int i = 0; i < ASKED; i++) {
            Polygon parcel = LINE.parcels().get(i * PARCELS / ASKED);
            Envelope about = parcel.getEnvelopeInternal();
            about.expandBy(200);
            List<Plotted> near = IntStream.range(0, line.size())
                    .filter(k -> line.get(k).getEnvelopeInternal().intersects(about))
                    .mapToObj(k ->
                            new Plotted("red-lines-" + k, "other", accuracyM, PureCheck.FRAME.toLonLat(line.get(k))))
                    .toList();
            run.ask(new OracleCase(
                    0,
                    i,
                    "parcel " + i,
                    "new-construction",
                    i % 2 == 0 ? 0.5 : 0,
                    PureCheck.FRAME.toLonLat(parcel),
                    near,
                    Optional.empty()));
        }
        assertThat(run.failures()).as(run::summary).isEmpty();
    }

    private Verdict asked(OracleCase question) {
        JsonNode report = post(
                        "/api/conflicts",
                        "application/geo+json",
                        "{\"type\":\"Feature\",\"properties\":{},\"geometry\":" + json(question.ground()) + "}",
                        "activity",
                        question.activity(),
                        "accuracy",
                        Double.toString(question.accuracyM()),
                        "layers",
                        "red-lines",
                        "parts",
                        "false")
                .json();
        JsonNode conflict = report.path("grounds").path(0).path("conflict");
        assertThat(conflict.isObject()).as(report::toString).isTrue();
        return HttpAnswers.verdict(conflict);
    }

    private static String json(Geometry geometry) {
        GeoJsonWriter writer = new GeoJsonWriter(16);
        writer.setEncodeCRS(false);
        return writer.write(geometry);
    }

    /** What is served of the plan's projects is what a check of all of them finds that knows nothing of the maps before. */
    private void assertVerdicts() {
        ProjectChecks served = checks.current();
        PlanMap map = served.map();
        ProjectChecks anew =
                ProjectChecks.of(map, java.time.LocalDate.now(map.catalogue().timeZone()));
        for (Project project : map.plan().projects()) {
            SubjectReport report = served.get(project);
            SubjectReport expected = anew.get(project);
            assertThat(report.state()).as(report.subject().id()).isEqualTo(expected.state());
            assertThat(report.certainty()).isEqualTo(expected.certainty());
            assertThat(findings(report)).isEqualTo(findings(expected));
        }
        assertThat(get("/api/conflicts", "limit", "200")
                        .json()
                        .path("numberMatched")
                        .asInt())
                .isEqualTo(map.plan().projects().size());
    }

    private static List<String> findings(SubjectReport report) {
        return report.findings().stream()
                .map(finding -> String.format(
                        "%s %s %s %s %.3f",
                        finding.part(),
                        finding.feature().id(),
                        finding.state(),
                        finding.certainty(),
                        finding.overlap().size()))
                .toList();
    }

    private static Map<String, SubjectReport> reports(ProjectChecks of) {
        return of.map().plan().projects().stream()
                .collect(Collectors.toMap(project -> project.subject().toString(), of::get));
    }

    private JsonNode imported(CityShapes line) throws IOException, InterruptedException {
        Path zip = TestFolders.untilServicesClose().resolve("line.zip");
        LineFiles.of(line, SECOND_M).writeShapefile(zip);
        String[] record = {
            "source", "drawn", "licence", "CC0-1.0", "author", "nobody", "valid-from", "2026-01-01", "dry-run", "false"
        };
        HttpRequest request = HttpRequest.newBuilder(URI.create(address("/api/layers/red-lines/imports", record)))
                .header("Content-Type", "application/zip")
                .header("Authorization", "Bearer a-key-for-the-tests")
                .POST(HttpRequest.BodyPublishers.ofFile(zip))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new tools.jackson.databind.json.JsonMapper().readTree(answer.body());
    }
}
