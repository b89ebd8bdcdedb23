package org.spatialplan.format.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.parcel.Parcel;
import org.wololo.flatgeobuf.generated.Crs;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.Geometry;
import org.wololo.flatgeobuf.generated.GeometryType;
import org.wololo.flatgeobuf.generated.Header;

/** FlatGeobuf with and without index, of one and of many types; hostile offsets. Samples: golden/parcels/README.md. */
class FlatGeobufParcelReaderTest {

    private static final byte[] MAGIC = {'f', 'g', 'b', 3, 'f', 'g', 'b', 0};

    @Test
    void readsBehindTheIndex() {
        ReadParcels read = read(golden("indexed.fgb"));

        assertThat(read.crs()).contains("EPSG:4549");
        assertThat(read.notes()).isEmpty();
        assertThat(read.parcels()).extracting(Parcel::id).containsExactly("DK-02", "2", "DK-01");
        assertThat(read.parcels()).extracting(Parcel::name).contains("洛阳江东岸道路用地", "惠安县𬭩材料仓储", "");
        assertThat(read.parcels())
                .extracting(parcel -> parcel.geometry().orElseThrow())
                .allMatch(MultiPolygon.class::isInstance);
    }

    @Test
    void readsWithoutIndex() {
        ReadParcels read = read(golden("unindexed.fgb"));

        assertThat(read.crs()).contains("EPSG:4490");
        assertThat(read.parcels()).extracting(Parcel::id).startsWith("DK-01", "DK-02", "3");
        assertThat(((Polygon) read.geometry(0)).getNumInteriorRing()).isEqualTo(1);
        assertThat(read.geometry(0).getCoordinate().x).isEqualTo(118.65);
    }

    @Test
    void readsManyTypes() {
        ReadParcels read = read(golden("mixed.fgb"));

        assertThat(read.parcels())
                .extracting(parcel -> parcel.geometry().orElseThrow().getGeometryType())
                .containsExactly(
                        "Point",
                        "LineString",
                        "Polygon",
                        "GeometryCollection",
                        "MultiPolygon",
                        "MultiPoint",
                        "Polygon");
        assertThat(read.parcels().get(3).id()).isEqualTo("m4");
        assertThat(read.geometry(3).getNumGeometries()).isEqualTo(2);
    }

    @Test
    void readsLinesInTheirPlane() {
        ReadParcels read = read(golden("lines-zm.fgb"));

        assertThat(read.parcels()).extracting(Parcel::id).containsExactly("7", "8");
        assertThat(read.geometry(0).getNumGeometries()).isEqualTo(2);
        assertThat(read.geometry(0).getCoordinates())
                .hasSize(4)
                .allMatch(point -> Double.isNaN(point.getZ()) && Double.isNaN(point.getM()));
    }

    @Test
    void readsAFileWithoutFeatures() {
        assertThat(read(golden("empty.fgb")).parcels()).isEmpty();
        assertThat(read(golden("empty.fgb")).crs()).contains("EPSG:4490");
    }

    @Test
    void aFeatureWithoutGeometryIsOneParcelsFault() {
        FlatBufferBuilder builder = new FlatBufferBuilder();
        Feature.startFeature(builder);
        builder.finishSizePrefixed(Feature.endFeature(builder));

        ReadParcels read = read(file(header(0, null), builder.sizedByteArray(), feature(triangle())));

        assertThat(read.fault(0).place()).isEqualTo("feature 1");
        assertThat(read.fault(0).en()).isEqualTo("has no geometry");
        assertThat(read.geometry(1).getNumPoints()).isEqualTo(4);
    }

    @Test
    void codesOfOtherAuthoritiesAreNoEpsgCodes() {
        assertThat(read(file(header(4549, "EPSG"))).crs()).contains("EPSG:4549");
        assertThat(read(file(header(4549, null))).crs()).contains("EPSG:4549");
        assertThat(read(file(header(4549, "QZ"))).crs()).isEmpty();
        assertThat(read(file(header(99999, "EPSG"))).codes()).containsExactly("crs-unreadable");
        assertThat(read(file(header(0, null))).crs()).isEmpty();
    }

    @Test
    void refusesWhatIsCutOff() {
        byte[] whole = golden("unindexed.fgb");
        for (int length : List.of(3, 8, 11, 40, whole.length - 1)) {
            refused(Arrays.copyOf(whole, length));
        }
        refused(Arrays.copyOf(golden("indexed.fgb"), 800));
        refused("fgb\2fgb\0".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    @Test
    void aLengthOfTwoBillionAllocatesNothing() {
        byte[] file = golden("unindexed.fgb");
        refused(patched(file, 8, Integer.MAX_VALUE));
        refused(patched(file, 8, -1));
        refused(patched(file, 8, 200 << 20));
    }

    /** Vectors of a buffer may claim any length and share what they hold: few bytes can mean billions of points. */
    @ParameterizedTest
    @ValueSource(ints = {Integer.MAX_VALUE, Integer.MAX_VALUE - 8, 1 << 28, -1})
    void aVectorOfTwoBillionIsOneParcelsFault(int count) {
        byte[] feature = feature(triangle());
        int at = indexOfCount(feature, 8);

        ReadParcels read = read(file(header(0, null), patched(feature, at, count), feature(triangle())));

        assertThat(read.fault(0).place()).isEqualTo("feature 1");
        assertThat(read.geometry(1).getNumPoints()).isEqualTo(4);
    }

    /** The library reads a name when it is asked for it: it is asked for when the file is opened. */
    @Test
    void aNameLongerThanTheHeaderIsRefused() {
        FlatBufferBuilder builder = new FlatBufferBuilder();
        int name = builder.createString("parcels");
        Header.startHeader(builder);
        Header.addName(builder, name);
        builder.finishSizePrefixed(Header.endHeader(builder));
        byte[] header = builder.sizedByteArray();
        int at = new String(header, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("parcels") - Integer.BYTES;

        assertThat(open(file(header)).table()).contains("parcels");
        assertThatThrownBy(() -> open(file(patched(header, at, 900)))).isInstanceOf(DataFileException.class);
    }

    @Test
    void sharedPartsAreOneParcelsFault() {
        FlatBufferBuilder builder = new FlatBufferBuilder();
        int level = polygon(builder, triangle());
        for (int depth = 0; depth < 12; depth++) {
            int[] same = new int[100];
            Arrays.fill(same, level);
            int parts = Geometry.createPartsVector(builder, same);
            level = Geometry.createGeometry(builder, 0, 0, 0, 0, 0, 0, GeometryType.GeometryCollection, parts);
        }

        assertThat(read(file(header(0, null), finished(builder, level)))
                        .fault(0)
                        .place())
                .isEqualTo("feature 1");
    }

    @Test
    void deepNestingIsOneParcelsFault() {
        FlatBufferBuilder builder = new FlatBufferBuilder();
        int level = polygon(builder, triangle());
        for (int depth = 0; depth < 50_000; depth++) {
            int parts = Geometry.createPartsVector(builder, new int[] {level});
            level = Geometry.createGeometry(builder, 0, 0, 0, 0, 0, 0, GeometryType.GeometryCollection, parts);
        }

        assertThat(read(file(header(0, null), finished(builder, level)))
                        .fault(0)
                        .place())
                .isEqualTo("feature 1");
    }

    @Test
    void readsTypesOfCurves() {
        FlatBufferBuilder builder = new FlatBufferBuilder();
        int half = line(builder, 0, 0, 200, 0, 200, 200);
        int compound = parts(builder, GeometryType.CompoundCurve, half, line(builder, 200, 200, 0, 200, 0, 0));
        int area = parts(builder, GeometryType.CurvePolygon, compound);
        int whole = parts(builder, GeometryType.MultiSurface, area, polygon(builder, triangle()));
        byte[] surface = finished(builder, whole);
        builder = new FlatBufferBuilder();
        byte[] wrong = finished(builder, parts(builder, GeometryType.MultiSurface, line(builder, 0, 0, 1, 1)));
        builder = new FlatBufferBuilder();
        int arc = Geometry.createGeometry(
                builder,
                0,
                Geometry.createXyVector(builder, new double[] {0, 0, 1, 1, 2, 0}),
                0,
                0,
                0,
                0,
                GeometryType.CircularString,
                0);
        int closed = parts(builder, GeometryType.CompoundCurve, arc, line(builder, 2, 0, 0, 0));
        byte[] curved = finished(builder, parts(builder, GeometryType.CurvePolygon, closed));

        ReadParcels read = read(file(header(0, null), surface, wrong, curved));

        assertThat(read.geometry(0).getGeometryType()).isEqualTo("MultiPolygon");
        assertThat(read.geometry(0).getGeometryN(0).getArea()).isEqualTo(40_000);
        assertThat(read.fault(1).place()).isEqualTo("feature 2");
        assertThat(read.geometry(2).getArea()).isCloseTo(Math.PI / 2, within(1e-3));
        assertThat(read.note("arcs-as-chords").en()).startsWith("1 arc is");
    }

    private static int line(FlatBufferBuilder builder, double... xy) {
        return Geometry.createGeometry(
                builder, 0, Geometry.createXyVector(builder, xy), 0, 0, 0, 0, GeometryType.LineString, 0);
    }

    private static int parts(FlatBufferBuilder builder, int type, int... parts) {
        return Geometry.createGeometry(builder, 0, 0, 0, 0, 0, 0, type, Geometry.createPartsVector(builder, parts));
    }

    @Test
    void aNumberThatIsNoneIsOneParcelsFault() {
        assertThat(read(file(header(0, null), feature(new double[] {0, 0, 1, Double.NaN, 1, 1, 0, 0})))
                        .fault(0)
                        .en())
                .contains("finite");
    }

    @ParameterizedTest
    @ValueSource(strings = {"indexed.fgb", "unindexed.fgb", "mixed.fgb", "lines-zm.fgb", "empty.fgb"})
    void spoiledFilesGiveParcelsOrSaySo(String golden) {
        int readable = new ParcelMutations(golden(golden), 47).readable(FlatGeobufParcelReaderTest::open);

        assertThat(readable).isBetween(1, 499);
    }

    private static double[] triangle() {
        return new double[] {118.6, 24.9, 118.7, 24.9, 118.7, 25, 118.6, 24.9};
    }

    private static int polygon(FlatBufferBuilder builder, double[] xy) {
        return Geometry.createGeometry(
                builder, 0, Geometry.createXyVector(builder, xy), 0, 0, 0, 0, GeometryType.Polygon, 0);
    }

    private static byte[] feature(double[] ring) {
        FlatBufferBuilder builder = new FlatBufferBuilder();
        return finished(builder, polygon(builder, ring));
    }

    private static byte[] finished(FlatBufferBuilder builder, int geometry) {
        builder.finishSizePrefixed(Feature.createFeature(builder, geometry, 0, 0));
        return builder.sizedByteArray();
    }

    private static byte[] header(int code, String organization) {
        FlatBufferBuilder builder = new FlatBufferBuilder();
        int org = organization == null ? 0 : builder.createString(organization);
        int crs = code == 0 ? 0 : Crs.createCrs(builder, org, code, 0, 0, 0, 0);
        Header.startHeader(builder);
        Header.addCrs(builder, crs);
        Header.addIndexNodeSize(builder, 0);
        builder.finishSizePrefixed(Header.endHeader(builder));
        return builder.sizedByteArray();
    }

    private static byte[] file(byte[]... blocks) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(MAGIC);
        for (byte[] block : blocks) {
            out.writeBytes(block);
        }
        return out.toByteArray();
    }

    private static int indexOfCount(byte[] bytes, int count) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int at = bytes.length - count * Double.BYTES - Integer.BYTES;
        while (buffer.getInt(at) != count) {
            at--;
        }
        return at;
    }

    private static byte[] patched(byte[] bytes, int at, int value) {
        byte[] copy = bytes.clone();
        ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
        return copy;
    }

    private static void refused(byte[] file) {
        assertThatThrownBy(() -> read(file)).isInstanceOf(DataFileException.class);
    }

    private static byte[] golden(String name) {
        try {
            return Files.readAllBytes(ZippedParts.GOLDEN.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReadParcels read(byte[] file) {
        return ReadParcels.of(open(file));
    }

    private static ParcelSource open(byte[] file) {
        return FlatGeobufParcelReader.open("a.fgb", new ByteArrayInputStream(file));
    }
}
