package org.spatialplan.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.GeodataFiles;
import org.spatialplan.NoStore;
import org.spatialplan.feature.FeatureCatalogue;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.ProjectChecks;
import org.spatialplan.format.city.GeoJsonLayerWriter;
import org.spatialplan.format.write.FeatureFormat;
import org.spatialplan.format.write.FeatureStyles;
import org.spatialplan.format.write.OutputFrame;
import org.spatialplan.geo.Crs;
import org.spatialplan.imports.ImportReport.ReportedFinding;
import org.spatialplan.imports.KnownAttributes.Kind;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.plan.Project;
import org.spatialplan.query.ItemQueries;
import org.spatialplan.query.ItemQuestion;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.SpatialCondition;
import org.spatialplan.text.Severity;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Every layer, exported in every format that can be read back, is the same layer when it is imported again: the same ids, attributes of
 * the same types, outlines, and answers.
 */
@Tag("service")
@Tag("lengthy")
class LayerRoundTripTest {

    private static final List<FeatureFormat> FORMATS = List.of(
            FeatureFormat.GPKG, FeatureFormat.SHP, FeatureFormat.FGB, FeatureFormat.PARQUET, FeatureFormat.GEOJSON);
    /** A CSV does not say its system, a KML has one only. */
    private static final List<FeatureFormat> IN_DEGREES = List.of(FeatureFormat.CSV, FeatureFormat.KML);

    private static final List<String> OTHER_SYSTEMS = List.of("EPSG:4549", "EPSG:4528", "EPSG:3857");

    /** Degrees, a tenth of a millimetre: the last decimal that the text formats write. */
    private static final double SAME_PLACE = 1e-9;

    private static Map<String, List<Feature>> bundled;
    private static FeatureCatalogue catalogue;
    private static TriedImport tried;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void load() {
        ProjectChecks checks = ProjectChecks.of(GeodataFiles.planMap(), GeodataFiles.DAY);
        catalogue = new FeatureCatalogue(() -> checks, new NoStore());
        bundled = layers().collect(Collectors.toMap(Function.identity(), GeodataFiles::features));
        tried = new TriedImport(folder, bundled.keySet().toArray(String[]::new));
        tried.layers.append(TypedFeatures.version());
        bundled.put(TypedFeatures.LAYER, TypedFeatures.all());
    }

    private static Stream<String> layers() {
        return GeodataFiles.catalogue().layers().stream()
                .filter(layer -> layer.bundled() && !layer.isMadeOfLinks())
                .map(LayerDefinition::id);
    }

    /** In degrees, and in one of the other systems in turn. */
    private static Stream<Arguments> exports() {
        List<String> all =
                Stream.concat(layers(), Stream.of(TypedFeatures.LAYER)).toList();
        Stream<Arguments> inDegrees =
                all.stream().flatMap(layer -> IN_DEGREES.stream().map(format -> Arguments.of(layer, format, "CRS84")));
        return Stream.concat(inDegrees, IntStream.range(0, all.size()).boxed().flatMap(i -> FORMATS.stream()
                .flatMap(format -> Stream.of("CRS84", OTHER_SYSTEMS.get((i + format.ordinal()) % OTHER_SYSTEMS.size()))
                        .map(crs -> Arguments.of(all.get(i), format, crs)))));
    }

    @ParameterizedTest
    @MethodSource("exports")
    void anExportChangesNothing(String layer, FeatureFormat format, String crs) {
        Crs system = Crs.parse(crs);
        ImportRequest request = TriedImport.request(layer, AttributeMapping.DEFAULT, false);
        String name = layer + "." + format.media().suffix();

        try (PreparedImport prepared = tried.prepare(name, export(layer, format, system), request)) {
            ImportReport report = prepared.report();
            List<Feature> features = prepared.features();

            assertThat(report.findings())
                    .filteredOn(finding -> finding.severity() == Severity.ERROR)
                    .isEmpty();
            assertThat(report.findings())
                    .extracting(ReportedFinding::code)
                    .doesNotContain(
                            "column-type-changed",
                            "text-cut",
                            "column-left-out",
                            "number-inexact",
                            "accuracy-not-stated");
            assertThat(report.columns())
                    .as("nothing of the service's own is called a by-product")
                    .allMatch(column -> column.why().isEmpty());
            assertThat(report.change().added().first()).isEmpty();
            assertThat(report.change().removed().first()).isEmpty();
            assertThat(report.change().changed().first()).isEmpty();
            assertThat(report.change().moved().first()).isEmpty();
            assertThat(report.change().unchanged()).isEqualTo(bundled.get(layer).size());
            requireSame(features, bundled.get(layer));
        }
    }

    /** What a city brings first has no version that would tell what its attributes are: the file tells it. */
    @ParameterizedTest
    @ValueSource(strings = {"GPKG", "FGB", "PARQUET"})
    void typesComeBackWithoutAVersionToCompareWith(String format) throws IOException {
        try (TriedImport empty = new TriedImport(Files.createDirectory(folder.resolve("empty-" + format)))) {
            for (String layer : List.of("districts", "river-systems", TypedFeatures.LAYER)) {
                byte[] file = export(layer, FeatureFormat.valueOf(format), Crs.CRS84);
                ImportRequest request = TriedImport.request(layer, AttributeMapping.DEFAULT, false);
                empty.commit(layer + "." + format, file, request);

                requireSame(empty.layers.findCurrent(layer).orElseThrow().features(), bundled.get(layer));
            }
        }
    }

    /** The plan's links lead to the same ground, so that every question has the same answer. */
    @ParameterizedTest
    @EnumSource(
            value = FeatureFormat.class,
            names = {"GPKG", "SHP", "FGB", "PARQUET", "GEOJSON", "CSV", "KML"})
    void answersStayTheSame(FeatureFormat format) {
        List<String> before = answers(GeodataFiles.planMap());

        PlanMap after = GeodataFiles.planMap(layer -> {
            byte[] file = export(layer, format, Crs.CRS84);
            ImportRequest request = TriedImport.request(layer, AttributeMapping.DEFAULT, false);
            try (PreparedImport prepared =
                    tried.prepare(layer + "." + format.media().suffix(), file, request)) {
                return prepared.features().stream().toList();
            }
        });

        assertThat(before).hasSizeGreaterThan(500);
        assertThat(String.join("\n", answers(after))).isEqualTo(String.join("\n", before));
    }

    /** Which projects touch each river system and each area of the red line, and how surely. */
    private static List<String> answers(PlanMap map) {
        ItemQueries queries = new ItemQueries(map);
        return Stream.of("river-systems", "red-lines")
                .flatMap(layer -> map.getLayer(layer).entries().stream()
                        .filter(entry -> entry.shape().isPresent())
                        .map(entry -> new FeatureRef(layer, entry.feature().id())))
                .flatMap(feature ->
                        queries.projects(ItemQuestion.<Project>all().at(new SpatialCondition.Near(feature, 0))).stream()
                                .map(match -> feature + " " + match.item().number() + " " + match.certainty()))
                .sorted()
                .toList();
    }

    /** The very properties of {@code /api/layers/x?f=geojson}, with lists as lists. */
    @Test
    void theServicesOwnGeoJsonChangesNothing() {
        bundled.forEach((layer, features) -> {
            byte[] file = new GeoJsonLayerWriter().write(features).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            ImportReport report =
                    tried.report(layer + ".json", file, TriedImport.request(layer, AttributeMapping.DEFAULT, false));
            assertThat(report.change().unchanged()).as(layer).isEqualTo(features.size());
        });
    }

    /** XML readers make line feeds of carriage returns, unless these are written as references. */
    @Test
    void linesComeBackFromXml() throws Exception {
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(export(TypedFeatures.LAYER, FeatureFormat.KML, Crs.CRS84)));
        NodeList values = document.getElementsByTagName("SimpleData");

        assertThat(IntStream.range(0, values.getLength()).mapToObj(values::item))
                .extracting(Node::getTextContent)
                .contains(TypedFeatures.all().get(0).text("lines").orElseThrow());
    }

    private static byte[] export(String layer, FeatureFormat format, Crs crs) {
        FeatureTable table = layer.equals(TypedFeatures.LAYER)
                ? TypedFeatures.table()
                : catalogue.find(layer).orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            format.writer(FeatureStyles.NONE)
                    .write(
                            new FeatureTable.Selection(table.rows().size(), table.rows()),
                            table.type(),
                            OutputFrame.xFirst(crs),
                            List.of(),
                            out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void requireSame(List<Feature> found, List<Feature> expected) {
        assertThat(types(found)).isEqualTo(types(expected));
        Map<String, Feature> byId = found.stream().collect(Collectors.toMap(Feature::id, Function.identity()));
        assertThat(byId.keySet()).isEqualTo(expected.stream().map(Feature::id).collect(Collectors.toSet()));
        for (Feature before : expected) {
            Feature after = byId.get(before.id());
            assertThat(said(after)).as(before.id()).isEqualTo(said(before));
            assertThat(after.geometry().isPresent()).isEqualTo(before.geometry().isPresent());
            before.geometry()
                    .ifPresent(geometry -> requireVertices(after.geometry().orElseThrow(), geometry, before.id()));
        }
    }

    private static Map<String, Object> said(Feature feature) {
        Map<String, Object> said = new TreeMap<>();
        feature.attributes()
                .forEach((name, value) -> NormalizedValue.of(value).ifPresent(plain -> said.put(name, plain)));
        said.put("name_zh", feature.nameZh());
        said.put("name_en", feature.nameEn());
        said.put("source", feature.source());
        said.put("licence", feature.licence());
        said.put("status", feature.status());
        said.put("as_of", feature.asOf());
        said.put("accuracy_m", feature.accuracyM());
        return said;
    }

    /** As the types of the layer's properties are told: a column of whole numbers and others is one of numbers. */
    private static Map<String, Set<Kind>> types(List<Feature> features) {
        KnownAttributes known = new KnownAttributes(false);
        features.forEach(known::see);
        Map<String, Set<Kind>> types = new LinkedHashMap<>();
        known.kinds().forEach((name, kinds) -> {
            Set<Kind> told = EnumSet.copyOf(kinds);
            if (told.contains(Kind.DECIMAL)) {
                told.remove(Kind.WHOLE);
            }
            types.put(name, told);
        });
        return types;
    }

    /** Long edges may get more vertices on their way; none is lost or moved. */
    private static void requireVertices(Geometry after, Geometry before, String id) {
        org.locationtech.jts.index.kdtree.KdTree tree = new org.locationtech.jts.index.kdtree.KdTree();
        for (Coordinate vertex : after.getCoordinates()) {
            tree.insert(vertex);
        }
        for (Coordinate vertex : before.getCoordinates()) {
            org.locationtech.jts.geom.Envelope about = new org.locationtech.jts.geom.Envelope(vertex);
            about.expandBy(SAME_PLACE);
            assertThat(tree.query(about)).as(id + " " + vertex).isNotEmpty();
        }
    }
}
