package org.spatialplan.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.spatialplan.GeodataFiles;
import org.spatialplan.check.Territory;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.format.geopackage.GeoPackageWriter;
import org.spatialplan.format.write.FeatureFormat;
import org.spatialplan.format.write.FeatureStyles;
import org.spatialplan.format.write.OutputFrame;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.imports.ImportReport.ReportedFinding;
import org.spatialplan.imports.RecognisedStandard.ColumnFaults;
import org.spatialplan.imports.RecognisedStandard.NamedColumn;
import org.spatialplan.imports.RecognisedStandard.Sum;
import org.spatialplan.layer.RuleHistory;
import org.spatialplan.parcel.CellText;
import org.spatialplan.submission.Submission;
import org.spatialplan.submission.SubmittedFile;
import org.spatialplan.submission.ground.CoordinateOptions;
import org.spatialplan.text.Severity;

/** Files of the municipal plan database are recognised, mapped and held against the norm: the cases are data. */
@Tag("service")
class StandardImportTest {

    private static final Path CASES = Path.of("src/test/resources/cases/standards/imports.yaml");

    @TempDir
    private static Path folder;

    private static TriedImport tried;

    @BeforeAll
    static void open() {
        tried = openedIn(folder);
    }

    private static TriedImport openedIn(Path empty) {
        Map<String, RuleHistory> rules = GeodataFiles.catalogue().layers().stream()
                .flatMap(layer -> layer.rules().stream())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), GeodataFiles::rules));
        return new TriedImport(empty, rules);
    }

    @AfterAll
    static void close() {
        tried.close();
    }

    @SuppressWarnings("unchecked")
    private static Stream<Map<String, Object>> cases() throws Exception {
        Object all = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(CASES));
        return ((List<Map<String, Object>>) all).stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theReportTellsWhatTheFileIs(Map<String, Object> given) {
        String name = text(given, "file");
        byte[] file = file(given);
        StandardChoice choice = StandardChoice.parse((String) given.getOrDefault("standard", "auto"));
        ImportRequest request = new ImportRequest(
                text(given, "into"),
                "the bureau",
                TriedImport.PROVENANCE,
                TriedImport.mapping((String) given.getOrDefault("mapping", "{}")),
                CoordinateOptions.NONE,
                Optional.empty(),
                choice,
                false);

        ImportReport report = tried.report(name, file, request);

        assertThat(said(report)).as(text(given, "case")).isEqualTo(given.get("expect"));
    }

    private static byte[] file(Map<String, Object> given) {
        String name = text(given, "file");
        return StandardFiles.of(
                name, (String) given.getOrDefault("table", name), strings(given, "columns"), rows(given), folder);
    }

    /** Without a layer the file itself tells where it goes, or why it goes nowhere. */
    @Test
    void theFileTellsItsLayer() throws Exception {
        Map<String, Object> first = cases().findFirst().orElseThrow();
        Path file = Files.write(folder.resolve("auto.zip"), file(first));

        assertThat(tried.imports.layerOf(
                        "auto.zip", file, CoordinateOptions.NONE, Optional.empty(), StandardChoice.AUTO))
                .isEqualTo("red-lines");
    }

    /** A whole package: each table is told apart, and what has no layer says why. */
    @Test
    void everyTableOfAPackageIsRecognised() {
        Path file = folder.resolve("package.gpkg");
        try (GeoPackageWriter writer = GeoPackageWriter.create(file)) {
            List.of("STBHHX XJXZQDM LHLX MJ", "ZRBHD MC FQ LX JB SZXZQ MJ", "GHFQ GHFQDM GHFQMC MJ", "roads name")
                    .forEach(table -> {
                        List<String> words = List.of(table.split(" "));
                        List<String> columns = words.subList(1, words.size());
                        writer.table(
                                        words.get(0),
                                        words.get(0),
                                        Crs.ofEpsg(4490),
                                        columns.stream()
                                                .map(column -> new GeoPackageWriter.Column(column, String.class))
                                                .toList())
                                .add(
                                        StandardFiles.square(0),
                                        columns.stream().map(c -> (Object) "1").toList());
                    });
        }

        assertThat(tried.imports.recognise("package.gpkg", file, CoordinateOptions.NONE))
                .extracting(
                        RecognisedTable::table,
                        RecognisedTable::into,
                        RecognisedTable::code,
                        table -> table.candidates().stream()
                                .map(RecognisedTable.Candidate::line)
                                .toList())
                .containsExactly(
                        tuple("STBHHX", "red-lines", "", List.of("ecological-red-line")),
                        tuple("ZRBHD", "nature-protection", "", List.of("nature-protection")),
                        tuple("GHFQ", null, "layer-not-held", java.util.Collections.singletonList(null)),
                        tuple("roads", null, "layer-not-recognised", List.of()));
    }

    /** A layer that was delivered is exported with the same codes under the same names. */
    @ParameterizedTest
    @EnumSource(
            value = FeatureFormat.class,
            names = {"GPKG", "SHP"})
    void whatWasDeliveredComesOutAgain(FeatureFormat format) throws Exception {
        Map<String, Object> given = cases().filter(one -> text(one, "case").startsWith("delivered"))
                .findFirst()
                .orElseThrow();
        try (TriedImport city = openedIn(Files.createDirectory(folder.resolve(format.name())));
                PreparedImport prepared = city.prepare(
                        "delivered-" + format + ".zip",
                        file(given),
                        TriedImport.request("red-lines", AttributeMapping.DEFAULT, false))) {
            FeatureTable table = TypedFeatures.table("red-lines", prepared.features());
            ByteArrayOutputStream exported = new ByteArrayOutputStream();
            format.writer(FeatureStyles.NONE)
                    .write(
                            new FeatureTable.Selection(table.rows().size(), table.rows()),
                            table.type(),
                            OutputFrame.xFirst(Crs.CRS84),
                            List.of(),
                            exported);

            assertThat(attributes(exported.toByteArray(), strings(given, "columns")))
                    .isEqualTo(attributes(file(given), strings(given, "columns")));

            city.imports.commit(prepared, TriedImport.NOW, Progress.NONE);
            ImportReport again = city.report(
                    "again-" + format,
                    exported.toByteArray(),
                    TriedImport.request("red-lines", AttributeMapping.DEFAULT, false));
            assertThat(again.standard().orElseThrow().form()).isEqualTo("full");
            assertThat(again.change().unchanged()).isEqualTo(2);
            assertThat(again.change().changed().first()).isEmpty();
        }
    }

    /** The values of the given columns of a file, as texts, row by row. */
    private static List<List<String>> attributes(byte[] bytes, List<String> columns) {
        try (SubmittedFile file = SubmittedFile.of("exported", bytes)) {
            Submission submission =
                    Submission.of(file, CoordinateOptions.NONE, new Territory(List.of()), GroundFrame.about(118.5));
            return submission.kept().orElseThrow().stream()
                    .map(parcel -> columns.stream()
                            .map(column -> column.substring(0, column.indexOf(' ')))
                            .map(column ->
                                    CellText.of(parcel.attributes().get(column)).orElse(""))
                            .toList())
                    .toList();
        }
    }

    /** What the case speaks of, in the form of the case. */
    private static Map<String, Object> said(ImportReport report) {
        Map<String, Object> said = new LinkedHashMap<>();
        report.standard().ifPresent(found -> {
            said.put("is", found.layer() + "/" + found.form());
            said.put(
                    "used",
                    found.columns().stream()
                            .map(column -> column.use() + " " + column.column()
                                    + (column.unit() == null ? "" : " " + column.unit()))
                            .toList());
            put(
                    said,
                    "missing",
                    found.missingColumns().stream().map(NamedColumn::column).toList());
            put(said, "empty", faults(found.emptyValues()));
            put(said, "lengths", faults(found.wrongLengths()));
            put(said, "twice", found.twice().first());
            if (found.undivided() > 0) {
                said.put("undivided", (int) found.undivided());
            }
            put(
                    said,
                    "zones",
                    found.zones().stream().map(StandardImportTest::sum).toList());
            put(
                    said,
                    "parts",
                    found.parts().stream().map(StandardImportTest::sum).toList());
        });
        report.declaredArea().ifPresent(area -> said.put("differing", (int) area.differing()));
        put(
                said,
                "findings",
                report.findings().stream()
                        .filter(finding -> !finding.code().equals("accuracy-not-stated"))
                        .filter(finding -> finding.severity() != Severity.INFO)
                        .map(ReportedFinding::code)
                        .filter(code -> !List.of("shx-missing", "area-reduced", "links-lost")
                                .contains(code))
                        .distinct()
                        .toList());
        said.put("accepted", report.accepted());
        return said;
    }

    private static void put(Map<String, Object> said, String key, List<?> values) {
        if (!values.isEmpty()) {
            said.put(key, values);
        }
    }

    private static List<String> faults(List<ColumnFaults> columns) {
        return columns.stream()
                .map(column -> column.column() + " "
                        + String.join(" ", column.features().first()))
                .toList();
    }

    /** Id, name, codes and number of features of a zone; its area is that of its squares. */
    private static String sum(Sum sum) {
        String codes = sum.codes().isEmpty() ? "" : " " + String.join(",", sum.codes());
        return sum.id() + " " + sum.name().zh() + codes + " " + sum.features() + " "
                + Math.round(sum.measuredM2() / StandardFiles.areaM2(0));
    }

    /** The rows of a case; {@code =1.02} is so many times the area of the row's square in m², {@code =1.02km2} in km². */
    @SuppressWarnings("unchecked")
    private static List<List<Object>> rows(Map<String, Object> given) {
        List<List<Object>> rows = new ArrayList<>();
        for (List<Object> row : (List<List<Object>>) given.get("rows")) {
            int number = rows.size();
            List<Object> values = new ArrayList<>();
            row.forEach(value -> values.add(
                    value instanceof String text && text.startsWith("=") ? area(text.substring(1), number) : value));
            rows.add(values);
        }
        return rows;
    }

    private static double area(String times, int number) {
        boolean km2 = times.endsWith("km2");
        double m2 = Double.parseDouble(times.replace("km2", "")) * StandardFiles.areaM2(number);
        return Math.rint(km2 ? m2 : m2 * 100) / (km2 ? 1e6 : 100);
    }

    private static String text(Map<String, Object> given, String key) {
        return (String) given.get(key);
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Map<String, Object> given, String key) {
        return (List<String>) given.get(key);
    }
}
