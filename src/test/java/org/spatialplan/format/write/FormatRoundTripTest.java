package org.spatialplan.format.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.spatialplan.format.geopackage.GeoPackageParcelReader;
import org.spatialplan.format.parquet.GeoParquetParcelReader;
import org.spatialplan.format.read.FlatGeobufParcelReader;
import org.spatialplan.format.read.GeoJsonParcelReader;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.format.read.ShapefileParcelReader;
import org.spatialplan.geo.Crs;
import org.spatialplan.parcel.Parcel;

/** What is exported comes back as the same geometry, to the last digit that a format keeps. */
@Tag("thorough")
class FormatRoundTripTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final List<FeatureFormat> FORMATS = List.of(
            FeatureFormat.GEOJSON,
            FeatureFormat.GPKG,
            FeatureFormat.SHP,
            FeatureFormat.FGB,
            FeatureFormat.PARQUET,
            FeatureFormat.CSV);
    private static final List<String> SYSTEMS =
            List.of("CRS84", "EPSG:4326", "EPSG:4490", "EPSG:4548", "EPSG:4549", "EPSG:4527", "EPSG:4528", "EPSG:3857");
    /**
     * How far a vertex may move: text formats write 9 decimals of a degree and 4 of a metre, so that x and y are off by half of the
     * last one each, and the vertex by √2 of that. What it is calculated with adds two steps of a double in x and in y: 1.5e-14
     * below 128 degrees each, 7.5e-9 below 67,000,000 m each, and the same again for the distance.
     */
    private static final double DEGREES = Math.sqrt(2) * (0.5e-9 + 4 * Math.ulp(100.0));

    private static final double METRES = Math.sqrt(2) * (0.5e-4 + 4 * Math.ulp(40_000_000.0));

    @Property(tries = 40)
    void areasComeBack(@ForAll("areas") List<Geometry> areas, @ForAll("systems") String crs) {
        for (FeatureFormat format : FORMATS) {
            requireSame(areas, format, Crs.parse(crs));
        }
    }

    @Property(tries = 40)
    void linesAndPointsComeBack(@ForAll("linesOrPoints") List<Geometry> shapes, @ForAll("systems") String crs) {
        for (FeatureFormat format : FORMATS) {
            requireSame(shapes, format, Crs.parse(crs));
        }
    }

    @Example
    void neighboursNearerThanTheLastDigitComeBackEach() {
        List<Geometry> row = IntStream.range(0, 12)
                .mapToObj(i -> (Geometry) FACTORY.createPoint(new Coordinate(118 + i * 4e-10, 25 - i % 5 * 4e-10)))
                .toList();
        for (String crs : SYSTEMS) {
            for (FeatureFormat format : FORMATS) {
                requireSame(row, format, Crs.parse(crs));
            }
        }
    }

    /** A Shapefile would take them apart, one file a kind. */
    @Property(tries = 20)
    void mixturesComeBack(@ForAll("mixtures") List<Geometry> shapes, @ForAll("systems") String crs) {
        for (FeatureFormat format : List.of(
                FeatureFormat.GEOJSON,
                FeatureFormat.GPKG,
                FeatureFormat.FGB,
                FeatureFormat.PARQUET,
                FeatureFormat.CSV)) {
            requireSame(shapes, format, Crs.parse(crs));
        }
    }

    private static void requireSame(List<Geometry> lonLat, FeatureFormat format, Crs crs) {
        List<Geometry> expected = lonLat.stream()
                .map(geometry -> OutputFrame.xFirst(crs).transform(geometry))
                .toList();
        Map<Long, Geometry> found = read(WrittenFeatures.written(lonLat, format, crs, FeatureStyles.NONE), format, crs);
        assertThat(found).as(format + " " + crs).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            Geometry one = expected.get(i);
            Geometry same = found.get((long) WrittenFeatures.count(i));
            assertThat(isSame(one, same, crs))
                    .as(() -> format + " " + crs + ": " + one + " came back as " + same)
                    .isTrue();
        }
    }

    /** Formats turn rings, and some wrap single parts: neither changes the geometry. */
    private static boolean isSame(Geometry one, Geometry other, Crs crs) {
        Geometry a = parts(one);
        Geometry b = parts(other);
        return a.getGeometryType().equals(b.getGeometryType())
                && a.getNumGeometries() == b.getNumGeometries()
                && a.getNumPoints() == b.getNumPoints()
                && isNear(a, b, crs.isGeographic() ? DEGREES : METRES);
    }

    /** Whether every vertex of either lies on the other; long edges have thousands of them. */
    private static boolean isNear(Geometry one, Geometry other, double tolerance) {
        return one.getEnvelopeInternal().distance(other.getEnvelopeInternal()) <= tolerance
                && liesOn(one, other, tolerance)
                && liesOn(other, one, tolerance);
    }

    private static boolean liesOn(Geometry one, Geometry other, double tolerance) {
        IndexedFacetDistance distance = new IndexedFacetDistance(other);
        return Stream.of(one.getCoordinates())
                .allMatch(vertex -> distance.isWithinDistance(FACTORY.createPoint(vertex), tolerance));
    }

    private static Geometry parts(Geometry geometry) {
        return geometry.getNumGeometries() == 1 ? geometry.getGeometryN(0) : geometry;
    }

    /** By what tells one from another: FlatGeobuf orders rows, and two geometries may lie nearer than a format's last digit. */
    private static Map<Long, Geometry> read(byte[] bytes, FeatureFormat format, Crs crs) {
        try {
            if (format == FeatureFormat.CSV) {
                return wkt(bytes);
            }
            Path folder = Files.createTempDirectory("round-trip");
            Path file = Files.write(folder.resolve("file"), bytes);
            try (ParcelSource source = open(format, file, folder)) {
                requireCrs(source, format, crs);
                Map<Long, Geometry> read = new HashMap<>();
                for (Optional<Parcel> next = source.next(); next.isPresent(); next = source.next()) {
                    Parcel parcel = next.get();
                    long count = ((Number) parcel.attributes().get("count")).longValue();
                    read.put(count, parcel.geometry().orElseThrow());
                }
                return read;
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void requireCrs(ParcelSource source, FeatureFormat format, Crs crs) {
        Crs stated = crs == Crs.CRS84 && format != FeatureFormat.PARQUET ? Crs.ofEpsg(4326) : crs;
        if (format != FeatureFormat.GEOJSON) {
            assertThat(source.crs()).as(format.media().name()).contains(stated);
        }
    }

    private static ParcelSource open(FeatureFormat format, Path file, Path folder) throws IOException {
        return switch (format) {
            case GEOJSON -> GeoJsonParcelReader.open("file", new ByteArrayInputStream(Files.readAllBytes(file)));
            case GPKG -> GeoPackageParcelReader.open("file", file);
            case SHP -> ShapefileParcelReader.open("file", file, folder);
            case FGB -> FlatGeobufParcelReader.open("file", new ByteArrayInputStream(Files.readAllBytes(file)));
            case PARQUET -> GeoParquetParcelReader.open("file", file);
            default -> throw new AssertionError(format);
        };
    }

    private static Map<Long, Geometry> wkt(byte[] csv) throws IOException {
        Map<Long, Geometry> read = new HashMap<>();
        for (CSVRecord row : CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new java.io.StringReader(new String(csv, StandardCharsets.UTF_8)))) {
            try {
                read.put(Long.valueOf(row.get("count")), new WKTReader().read(row.get("geometry")));
            } catch (ParseException e) {
                throw new AssertionError(e);
            }
        }
        return read;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    @Provide
    Arbitrary<String> systems() {
        return Arbitraries.of(SYSTEMS);
    }

    @Provide
    Arbitrary<List<Geometry>> areas() {
        return Arbitraries.oneOf(List.of(polygon(), pair(polygon())))
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    @Provide
    Arbitrary<List<Geometry>> linesOrPoints() {
        Arbitrary<List<Geometry>> points = point().list().ofMinSize(1).ofMaxSize(40);
        Arbitrary<List<Geometry>> lines = Arbitraries.oneOf(List.of(line(), pair(line())))
                .list()
                .ofMinSize(1)
                .ofMaxSize(10);
        return Arbitraries.oneOf(List.of(points, lines));
    }

    @Provide
    Arbitrary<List<Geometry>> mixtures() {
        Arbitrary<Geometry> collection = Combinators.combine(point(), polygon())
                .as((point, polygon) -> FACTORY.createGeometryCollection(new Geometry[] {point, polygon}));
        return Arbitraries.oneOf(List.of(point(), line(), polygon(), pair(polygon()), collection))
                .list()
                .ofMinSize(1)
                .ofMaxSize(10);
    }

    /** Places of the city. */
    private static Arbitrary<Coordinate> place() {
        return Combinators.combine(
                        Arbitraries.doubles().between(117.5, 119.2).ofScale(12),
                        Arbitraries.doubles().between(24.3, 26.0).ofScale(12))
                .as(Coordinate::new);
    }

    private static Arbitrary<Geometry> point() {
        return place().map(FACTORY::createPoint);
    }

    /** Edges of some kilometres: exports part them, so that they keep their course. */
    private static Arbitrary<Geometry> line() {
        Arbitrary<Coordinate> step = Combinators.combine(
                        Arbitraries.doubles().between(-0.05, 0.05).ofScale(12),
                        Arbitraries.doubles().between(-0.05, 0.05).ofScale(12))
                .as(Coordinate::new);
        return Combinators.combine(place(), step.list().ofMinSize(2).ofMaxSize(6))
                .as((start, steps) -> FACTORY.createLineString(steps.stream()
                        .map(by -> new Coordinate(start.x + by.x, start.y + by.y))
                        .toArray(Coordinate[]::new)));
    }

    /** A square with a square hole. */
    private static Arbitrary<Geometry> polygon() {
        return Combinators.combine(
                        place(), Arbitraries.doubles().between(0.001, 0.1).ofScale(12), Arbitraries.of(true, false))
                .as((corner, side, hole) -> {
                    Polygon outer = square(corner, side);
                    Polygon inner = square(new Coordinate(corner.x + side / 4, corner.y + side / 4), side / 3);
                    return hole ? outer.difference(inner) : outer;
                });
    }

    private static Polygon square(Coordinate corner, double side) {
        return FACTORY.createPolygon(new Coordinate[] {
            corner,
            new Coordinate(corner.x + side, corner.y),
            new Coordinate(corner.x + side, corner.y + side),
            new Coordinate(corner.x, corner.y + side),
            corner
        });
    }

    /** The same twice, apart. */
    private static Arbitrary<Geometry> pair(Arbitrary<Geometry> single) {
        return single.map(geometry -> {
            Geometry moved = geometry.copy();
            moved.apply((org.locationtech.jts.geom.CoordinateFilter) coordinate -> coordinate.x += 0.5);
            moved.geometryChanged();
            return geometry instanceof Polygon
                    ? FACTORY.createMultiPolygon(new Polygon[] {(Polygon) geometry, (Polygon) moved})
                    : FACTORY.createMultiLineString(new LineString[] {(LineString) geometry, (LineString) moved});
        });
    }
}
