package org.spatialplan.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.spatialplan.document.DocumentReader;
import org.spatialplan.format.csv.CsvParcelReader;
import org.spatialplan.format.esri.EsriJsonParcelReader;
import org.spatialplan.format.geopackage.GeoPackageParcelReader;
import org.spatialplan.format.gml.GmlParcelReader;
import org.spatialplan.format.kml.KmlParcelReader;
import org.spatialplan.format.list.CoordinateListReader;
import org.spatialplan.format.list.WorkbookLists;
import org.spatialplan.format.parquet.GeoParquetParcelReader;
import org.spatialplan.format.read.BoundaryPointParcelReader;
import org.spatialplan.format.read.FlatGeobufParcelReader;
import org.spatialplan.format.read.GeoJsonLayerReader;
import org.spatialplan.format.read.GeoJsonParcelReader;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.format.read.ShapefileParcelReader;
import org.spatialplan.format.read.TableChoice;
import org.spatialplan.format.read.TableHead;
import org.spatialplan.format.read.WktParcelReader;
import org.spatialplan.format.rules.CatalogueReader;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.format.rules.RuleSetReader;
import org.spatialplan.format.standard.DataStandardReader;
import org.spatialplan.format.topo.TopoJsonParcelReader;
import org.spatialplan.geo.CodedException;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.imports.MappingReader;
import org.spatialplan.portrayal.style.StyleReader;
import org.spatialplan.query.filter.Cql2Json;
import org.spatialplan.query.filter.Cql2Text;
import org.spatialplan.query.filter.CqlText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What reads the input of strangers, file formats and languages alike. */
public enum Parser {
    BOUNDARY_POINTS(bytes -> drain(BoundaryPointParcelReader.open("a.txt", bytes))),
    SHAPEFILE(bytes -> onDisk(bytes, (file, folder) -> drain(ShapefileParcelReader.open("a.zip", file, folder)))),
    GEOPACKAGE(bytes -> onDisk(bytes, (file, folder) -> GeoPackageParcelReader.tables("a.gpkg", file)
            .forEach(table -> drain(GeoPackageParcelReader.open("a.gpkg", file, Optional.of(table)))))),
    FLATGEOBUF(bytes -> drain(FlatGeobufParcelReader.open("a.fgb", new ByteArrayInputStream(bytes)))),
    PARQUET(bytes -> onDisk(bytes, (file, folder) -> drain(GeoParquetParcelReader.open("a.parquet", file)))),
    GEOJSON(bytes -> drain(GeoJsonParcelReader.open("a.geojson", new ByteArrayInputStream(bytes)))),
    GEOJSON_LAYER(bytes -> new GeoJsonLayerReader().read(new DataFile("a.geojson", bytes))),
    WKT(bytes -> drain(WktParcelReader.open("a.wkt", text(bytes), Crs.CRS84))),
    COORDINATE_LIST(
            bytes -> drain(CoordinateListReader.open("a.csv", new ByteArrayInputStream(bytes), Optional.empty()))),
    EXCEL(bytes -> onDisk(
            bytes,
            (file, folder) ->
                    drain(WorkbookLists.open("a.xlsx", file, Optional.empty(), TableChoice.ofFile(Optional.empty()))))),
    KML(bytes -> drain(KmlParcelReader.open(
            "a.kml", new ByteArrayInputStream(bytes), Optional.empty(), TableChoice.ofFile(Optional.empty())))),
    GML(bytes -> drain(GmlParcelReader.open("a.gml", new ByteArrayInputStream(bytes)))),
    ESRI_JSON(bytes -> drain(EsriJsonParcelReader.open("a.json", new ByteArrayInputStream(bytes)))),
    TOPOJSON(bytes -> TopoJsonParcelReader.tables("a.json", bytes)
            .forEach(table ->
                    drain(TopoJsonParcelReader.open("a.json", bytes, TableChoice.ofFile(Optional.of(table)))))),
    CSV_WKT(bytes -> drain(CsvParcelReader.open("a.csv", new ByteArrayInputStream(bytes)))),
    CRS(bytes -> Crs.ofWkt(text(bytes))),
    CRS_NAME(bytes -> Crs.parse(text(bytes))),
    CQL2_TEXT(bytes -> Rivers.ask(Cql2Text.parse(text(bytes)))),
    CQL2_JSON(bytes -> Rivers.ask(Cql2Json.parse(json(bytes)))),
    ECQL(bytes -> Rivers.ask(CqlText.parse(text(bytes)))),
    FES(bytes -> Rivers.ask(Rivers.fes(bytes))),
    SLD(bytes -> new StyleReader().read("a.sld", text(bytes))),
    MAPPING(bytes -> MappingReader.read(new DataFile("a.yaml", bytes))),
    RULES(bytes -> new RuleSetReader().read(new DataFile("a.yaml", bytes))),
    LAYERS(bytes -> new CatalogueReader().read(new DataFile("layers.yaml", bytes))),
    STANDARD(bytes -> new DataStandardReader().read(new DataFile("a.yaml", bytes))),
    PLAN_DOCUMENT(bytes -> new DocumentReader(List.of("水利", "农业")).read(bytes));

    /** As a request has. */
    private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(20);

    private static final long MAX_VERTICES = 5_000_000;
    private static final Path KEPT = Path.of("src/test/resources/fuzz");
    private static final JsonMapper JSON = new JsonMapper();

    private final Consumer<byte[]> reader;

    Parser(Consumer<byte[]> reader) {
        this.reader = reader;
    }

    /** As people name it: {@code cql2-text}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Reads what was sent.
     *
     * @return whether it was understood; if not, it was refused in words
     * @throws RuntimeException of any other kind if the parser fails: that is a defect of ours
     */
    public boolean reads(byte[] input) {
        try {
            return WorkLimit.within(LIMIT_NANOS, MAX_VERTICES, () -> false, () -> {
                reader.accept(input);
                return true;
            });
        } catch (CodedException e) {
            return false;
        }
    }

    /** Reads sound input without a limit of time, so that the classes and the map that a parser needs are there before it counts. */
    void prepare(byte[] sample) {
        try {
            reader.accept(sample);
        } catch (CodedException e) {
            // some samples are refused
        }
    }

    /** Where input is kept that was once read wrongly; there may be none. */
    Path folder() {
        return KEPT.resolve(id());
    }

    /** What was once read wrongly, by name of its file. */
    Map<String, byte[]> kept() {
        return ParserSamples.files(folder());
    }

    private static void drain(ParcelSource opened) {
        try (ParcelSource source = opened) {
            TableHead.of("sent", source, List.of());
            while (source.next().isPresent()) {
                // the next one
            }
            source.notes();
        }
    }

    private interface OnDisk {
        void read(Path file, Path folder);
    }

    private static void onDisk(byte[] bytes, OnDisk reader) {
        try {
            Path folder = Files.createTempDirectory("fuzz");
            try {
                reader.read(Files.write(folder.resolve("sent"), bytes), folder);
            } finally {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.sorted(java.util.Comparator.reverseOrder())
                            .forEach(file -> file.toFile().delete());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** A filter in JSON is parsed by Jackson before it is ours. */
    private static Object json(byte[] bytes) {
        try {
            return Optional.ofNullable(JSON.readValue(bytes, Object.class)).orElse("");
        } catch (JacksonException e) {
            return "";
        }
    }
}
