package org.spatialplan.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import org.spatialplan.GeodataFiles;
import org.spatialplan.check.CheckSubject;
import org.spatialplan.check.VerdictChange;
import org.spatialplan.feature.ProjectChecks;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.oracle.Comparison.Rounding;
import org.spatialplan.web.ConflictChecks;
import org.spatialplan.web.HttpTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * The oracle's cases through the doors: each kind of layer is imported once as the red line, then grounds are sent as GeoJSON. The
 * reference knows nothing of the city's territory, so a ground that leaves it may be without data where it would be clear.
 */
@TestPropertySource(properties = "spatialplan.imports.token=a-key-for-the-tests")
@DirtiesContext
@Tag("lengthy")
class OracleHttpTest extends HttpTest {

    private static final RuleSet SERVED =
            GeodataFiles.rules("ecological-red-line").newest();
    private static final String CONFLICTS = "/api/conflicts";
    private static final long SEED = 5;
    private static final long AUDIT_SEED = 13;
    private static final int EVERY = 8;
    private static final int ALL_DECIMALS = 16;
    /** Distances are told in whole metres, sizes to 0.01, shares to six places. */
    private static final Rounding PRINTED = new Rounding(0.5, 0.0051, 1e-6);

    @Autowired
    private ConflictChecks checks;

    @ParameterizedTest
    @EnumSource
    void theServiceAnswersAsTheReference(LayerKind kind) throws Exception {
        List<OracleCase> cases = new OracleCases(SEED, PureCheck.FRAME).onOneLayer(kind, EVERY);
        assertImported(cases.get(0).features());
        OracleRun run = new OracleRun(new Reference(PureCheck.FRAME, SERVED), this::asked, PRINTED);
        cases.forEach(run::ask);
        assertThat(run.failures())
                .as(() -> run.summary() + "\n"
                        + run.failures().stream().map(Object::toString).collect(Collectors.joining("\n")))
                .isEmpty();
    }

    /** Two versions of the red line about a project of the plan: their audit, and what the change does to that project. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5, 8})
    void anAuditAndWhatItChangesAreAnsweredAsTheReference(int number) throws Exception {
        CheckSubject subject = subjects().get(number);
        VersionPairs.Pair pair =
                new VersionPairs(AUDIT_SEED, PureCheck.FRAME).get(number).at(place(subject));
        assertImported(pair.before());
        assertImported(pair.after());

        JsonNode audit = get("/api/layers/red-lines/audit").json();
        JsonNode pieces = get("/api/layers/red-lines/audit", "f", "geojson").json();
        AuditReference.Expected expected = new AuditReference(PureCheck.FRAME).audit(pair.before(), pair.after());
        assertThat(HttpAnswers.audit(audit, pieces).deviations(expected, PRINTED.size()))
                .as(pair::toString)
                .isEmpty();
        assertThat(get("/api/layers/red-lines/diff").json().path("zones")).isEqualTo(audit.path("zones"));

        String from = audit.path("from").path("number").asString();
        JsonNode changes = get("/api/conflicts/changes", "layer", "red-lines", "from", from)
                .json();
        Set<VerdictChange.Kind> kinds = changed(subject, pair);
        if (!kinds.isEmpty()) {
            assertThat(HttpAnswers.change(changes, subject.id()))
                    .as(() -> subject.id() + ", " + pair)
                    .isIn(kinds);
        }
    }

    /** Projects that lie in one place which is known. */
    private List<CheckSubject> subjects() {
        ProjectChecks current = checks.current();
        return current.map().plan().projects().stream()
                .map(current::subject)
                .filter(subject -> subject.parts().size() == 1)
                .filter(subject -> !subject.parts().get(0).somewhereInside())
                .toList();
    }

    private static Geometry place(CheckSubject subject) {
        return PureCheck.FRAME.toLonLat(subject.parts().get(0).shape().ground());
    }

    private static Set<VerdictChange.Kind> changed(CheckSubject subject, VersionPairs.Pair pair) {
        double accuracyM = subject.parts().get(0).shape().accuracyM();
        OracleCase asked = new OracleCase(
                AUDIT_SEED,
                pair.number(),
                subject.id(),
                String.join(";", subject.works().activities()),
                accuracyM,
                place(subject),
                pair.before(),
                Optional.empty());
        Reference reference = new Reference(PureCheck.FRAME, SERVED);
        return pair.hasUnlocated()
                ? Set.of()
                : ExpectedChange.kinds(reference.answer(asked), reference.answer(asked.withFeatures(pair.after())));
    }

    private void assertImported(List<Plotted> features) throws Exception {
        HttpResponse<String> answer = imported(features);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
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
                + (geometry.isEmpty() ? "null" : writer.write(geometry)) + "}";
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
        return HttpAnswers.verdict(conflict);
    }

    private Answer approved(String ground, Geometry approval, String... stated) {
        String[] fields =
                Stream.concat(Stream.of("file", ground), Stream.of(stated)).toArray(String[]::new);
        return postForm(CONFLICTS, "approval", "approval.wkt", approval.toText().getBytes(UTF_8), fields);
    }
}
