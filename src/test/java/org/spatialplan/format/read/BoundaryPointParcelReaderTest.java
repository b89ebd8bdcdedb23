package org.spatialplan.format.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.Crs;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.text.Severity;

/** Files of boundary points as they are met, and what is said about each. */
class BoundaryPointParcelReaderTest {

    private static final String HEADER = "[属性描述]\n坐标系=2000国家大地坐标系\n几度分带=3\n带号=40\n[地块坐标]\n";
    private static final String HEAD = "4,1.0000,001,甲,面,,,,@\n";
    private static final String SQUARE = ring(1, 2755000, 40350000, 100);

    @Test
    void readsParcelsWithHolesAsTheFormatSays() throws IOException {
        ReadParcels read = read(sample("two-parcels.txt"));

        assertThat(read.crs()).contains("EPSG:4528");
        assertThat(read.codes()).isEmpty();
        assertThat(read.note("encoding").en()).contains("UTF-8");
        assertThat(read.parcels()).extracting(Parcel::id).containsExactly("350521001", "350521002");
        assertThat(read.parcels()).extracting(Parcel::name).containsExactly("地块一", "地块二");
        assertThat(read.geometry(0).getCoordinate()).isEqualTo(new Coordinate(40350000, 2755000));
        assertThat(read.geometry(1).getArea()).isCloseTo(8400, within(0.01));
    }

    @Test
    void readsGbk() throws IOException {
        ReadParcels read = read(sample("gbk.txt"));

        assertThat(read.note("encoding").zh()).contains("GB18030");
        assertThat(read.parcels().get(0).name()).isEqualTo("地块一");
        assertThat(read.crs()).contains("EPSG:4528");
    }

    @Test
    void takesOffAByteOrderMark() {
        assertThat(read("\uFEFF" + HEADER + HEAD + closed()).codes()).isEmpty();
    }

    @Test
    void readsFullWidthCommasTabsBlanksAndLetters() {
        ReadParcels read = read(HEADER + HEAD.replace(",", "，")
                + "J1，1，2755000.0，40350000.0\n\t2 , 1 ,\t2755100.0 ,　40350000.0\n"
                + "JZD3\t1\t2755100.0\t40350100.0\n４,１,２７５５０００．０,40350100.0\n"
                + "  J1 1 2755000.0 40350000.0\n");

        assertThat(read.geometry(0).getArea()).isCloseTo(10_000, within(0.01));
        assertThat(read.codes()).isEmpty();
    }

    @Test
    void readsTwelveFieldsBeforeThePoints() {
        ReadParcels read = read(HEADER + "5,1.0,001,甲，乙,面,,,,a,b,c,@\n" + closed());

        assertThat(read.parcels().get(0).name()).isEqualTo("甲，乙");
        assertThat(read.note("head-fields-unusual").en()).contains("12");
    }

    @Test
    void closesOpenRings() {
        ReadParcels read = read(HEADER + HEAD + SQUARE);

        assertThat(read.codes()).containsExactly("ring-not-closed");
        assertThat(read.note("ring-not-closed").severity()).isEqualTo(Severity.INFO);
        assertThat(read.note("ring-not-closed").place()).isEqualTo("line 10");
        assertThat(read.geometry(0).getArea()).isCloseTo(10_000, within(0.01));
    }

    @Test
    void readsSwappedColumns() {
        ReadParcels read = read(HEADER + HEAD
                + "J1,1,40350000,2755000\nJ2,1,40350100,2755000\nJ3,1,40350100,2755100\nJ4,1,40350000,2755100\n");

        assertThat(read.note("axes-swapped").severity()).isEqualTo(Severity.WARNING);
        assertThat(read.geometry(0).getCoordinate()).isEqualTo(new Coordinate(40350000, 2755000));
        assertThat(read.crs()).contains("EPSG:4528");
    }

    @ParameterizedTest(name = "zone {0} -> {1}")
    @CsvSource({"40, EPSG:4549", "39, EPSG:4548", "第40带, EPSG:4549", "20, EPSG:4509"})
    void readsEastingsWithoutPrefixInTheZoneSaid(String zone, String crs) {
        ReadParcels read = read(HEADER.replace("带号=40", "带号=" + zone) + HEAD + unprefixed());

        assertThat(read.crs()).contains(crs);
        assertThat(read.note("zone-prefix-missing").severity()).isEqualTo(Severity.INFO);
        assertThat(read.note("zone-prefix-missing").zh()).contains(crs);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "121", "50", "?"})
    void cannotTellTheZoneWithoutPrefixAndNumber(String zone) {
        ReadParcels read = read(HEADER.replace("带号=40", "带号=" + zone) + HEAD + unprefixed());

        assertThat(read.crs()).isEmpty();
        assertThat(read.note("zone-unknown").severity()).isEqualTo(Severity.WARNING);
        assertThat(read.parcels().get(0).geometry()).isPresent();
    }

    @Test
    void takesTheZoneFromThePrefixWhereNoneIsSaid() {
        ReadParcels read = read(HEADER.replace("带号=40\n", "") + HEAD + closed());

        assertThat(read.crs()).contains("EPSG:4528");
        assertThat(read.codes()).isEmpty();
    }

    @Test
    void namesBothZonesWhereTheyContradict() {
        ReadParcels read = read(HEADER.replace("带号=40", "带号=39") + HEAD + closed());

        assertThat(read.crs()).contains("EPSG:4528");
        assertThat(read.note("zone-contradicts-points").severity()).isEqualTo(Severity.ERROR);
        assertThat(read.note("zone-contradicts-points").place()).isEqualTo("line 4");
        assertThat(read.note("zone-contradicts-points").en()).contains("39").contains("40");
        assertThat(read.note("zone-contradicts-points").zh()).contains("39").contains("40");
        assertThat(read.note("zone-contradicts-points").remedy()).isEqualTo(Map.of("crs", "EPSG:4528"));
    }

    /** Exporters write 几度分带 into 带号: who knows the system need not mend the file. */
    @Test
    void aSystemThatFitsThePointsOverrulesAWrongZone() {
        byte[] file = (HEADER.replace("带号=40", "带号=3") + HEAD + closed()).getBytes(StandardCharsets.UTF_8);

        ReadParcels fits = ReadParcels.of(BoundaryPointParcelReader.open("a", file, Optional.of(Crs.ofEpsg(4528))));
        assertThat(fits.crs()).contains("EPSG:4528");
        assertThat(fits.note("zone-contradicts-points").severity()).isEqualTo(Severity.WARNING);
        assertThat(fits.note("zone-contradicts-points").en()).contains("EPSG:4528");

        ReadParcels other = ReadParcels.of(BoundaryPointParcelReader.open("a", file, Optional.of(Crs.ofEpsg(4527))));
        assertThat(other.note("zone-contradicts-points").severity()).isEqualTo(Severity.ERROR);
    }

    @ParameterizedTest
    @CsvSource({
        "120, 3, true, EPSG:4528",
        "120, 3, false, EPSG:4549",
        "117, 6, false, EPSG:4509",
        "120°, , true, EPSG:4528"
    })
    void takesTheMeridianForItsZone(String zone, String width, boolean prefixed, String crs) {
        String header = HEADER.replace("带号=40", "带号=" + zone).replace("几度分带=3", "几度分带=" + (width == null ? "" : width));

        ReadParcels read = read(header + HEAD + (prefixed ? closed() : unprefixed()));

        assertThat(read.crs()).contains(crs);
        assertThat(read.codes()).doesNotContain("zone-contradicts-points");
    }

    @Test
    void saysThatTheWidthIsNotTheZones() {
        ReadParcels read = read(HEADER.replace("几度分带=3", "几度分带=6度带") + HEAD + closed());

        assertThat(read.codes()).containsExactly("zone-width-contradicts-zone");
        assertThat(read(HEADER.replace("分带=3", "分带=1.5") + HEAD + unprefixed()).crs())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"西安80坐标系", "1980西安坐标系", "北京54", "1954年北京坐标系", "泉州2000独立坐标系", "1980坐标系"})
    void refusesOtherDatums(String datum) {
        ReadParcels read = read(HEADER.replace("2000国家大地坐标系", datum) + HEAD + closed());

        assertThat(read.crs()).isEmpty();
        assertThat(read.note("datum-not-supported").severity()).isEqualTo(Severity.ERROR);
        assertThat(read.note("datum-not-supported").zh()).contains(datum);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CGCS2000", "国家2000", "2000国家大地坐标系", "CGCS2000_3_Degree_GK_CM_120E"})
    void takesAllNamesOfCgcs2000(String datum) {
        assertThat(read(HEADER.replace("2000国家大地坐标系", datum) + HEAD + closed()).codes())
                .isEmpty();
    }

    @Test
    void readsDegreesMinutesAndSeconds() throws IOException {
        ReadParcels read = read(sample("degrees.txt"));

        assertThat(read.crs()).contains("EPSG:4490");
        assertThat(read.codes()).containsExactly("degrees-found", "zone-not-used", "ring-not-closed");
        assertThat(read.geometry(0).getCoordinate().x).isCloseTo(118 + 35 / 60.0, within(1e-12));
        assertThat(read.geometry(0).getCoordinate().y).isCloseTo(24.9, within(1e-12));
    }

    @Test
    void readsDecimalDegreesInEitherOrderAndTheirArea() {
        ReadParcels read = read(
                HEADER + HEAD + "1,1,118.5,24.9\n2,1,118.51,24.9\n3,1,118.51,24.91\n4,1,118.5,24.91\n1,1,118.5,24.9\n");

        assertThat(read.geometry(0).getCoordinate()).isEqualTo(new Coordinate(118.5, 24.9));
        assertThat(read.note("degrees-found").en()).contains("longitude, latitude");
        assertThat(read.note("area-contradicts-points").en()).contains("1.0000 ha / 111.9");
    }

    @Test
    void saysThatPointsAreMiscounted() {
        ReadParcels read = read(HEADER + HEAD.replaceFirst("4", "7") + closed());

        assertThat(read.note("points-miscounted").severity()).isEqualTo(Severity.WARNING);
        assertThat(read.note("points-miscounted").place()).isEqualTo("line 6");
        assertThat(read.note("points-miscounted").en()).contains("7").contains("5");
        assertThat(read(HEADER + HEAD + closed()).codes()).isEmpty();
    }

    @Test
    void saysThatTheAreaIsAnotherOne() {
        ReadParcels read = read(HEADER + HEAD.replace("1.0000", "1.0200") + closed());

        assertThat(read.codes()).containsExactly("area-contradicts-points");
        assertThat(read.note("area-contradicts-points").zh()).contains("1.0200").contains("1.0000");
        assertThat(read(HEADER + HEAD.replace("1.0000", "1.0050公顷") + closed()).codes())
                .isEmpty();
    }

    @Test
    void readsARestartedOuterRingAsAPart() {
        ReadParcels read = read(HEADER + "10,2.0,001,甲,面,,,,@\n" + closed() + shifted(1, 500));

        assertThat(read.geometry(0).getGeometryType()).isEqualTo("MultiPolygon");
        assertThat(read.geometry(0).getArea()).isCloseTo(20_000, within(0.01));
        assertThat(read.codes()).isEmpty();
    }

    @Test
    void readsAnInnerRingThatIsWhollyOutsideAsAPart() {
        ReadParcels read = read(HEADER + "10,2.0,001,甲,面,,,,@\n" + closed() + shifted(2, 500));

        assertThat(read.geometry(0).getNumGeometries()).isEqualTo(2);
        assertThat(read.note("ring-read-as-part").place()).isEqualTo("line 12");
    }

    @Test
    void refusesRingsThatCanBeReadInTwoWays() {
        String partlyOutside = closed() + shifted(2, 50);
        String overlapping = closed() + shifted(1, 50);
        String interrupted = SQUARE + shifted(2, 500) + shifted(1, 900);

        assertThat(read(HEADER + HEAD + partlyOutside).fault(0).place()).isEqualTo("line 12");
        assertThat(read(HEADER + HEAD + overlapping).fault(0).en()).contains("overlap");
        assertThat(read(HEADER + HEAD + interrupted).fault(0).place()).isEqualTo("line 16");
    }

    /** A ring 2 before ring 1 and away from it: both are ground in any reading. */
    @Test
    void readsARingOutsideBeforeTheOuterOneAsAPart() {
        ReadParcels read = read(HEADER + "10,2.0,001,甲,面,,,,@\n" + closed().replace(",1,", ",2,") + shifted(1, 500));

        assertThat(read.geometry(0).getNumGeometries()).isEqualTo(2);
        assertThat(read.codes()).contains("holes-first", "ring-read-as-part");
    }

    @Test
    void oneBrokenParcelDoesNotSpoilTheOthers() {
        ReadParcels read = read(HEADER + HEAD + "J1,1,12345,67890\n" + HEAD + closed() + HEAD
                + "J1,1,2755000,40350000\n" + HEAD + unprefixed() + HEAD);

        assertThat(read.crs()).contains("EPSG:4528");
        assertThat(read.fault(0).place()).isEqualTo("line 7");
        assertThat(read.parcels().get(1).geometry()).isPresent();
        assertThat(read.fault(2).en()).contains("only 1 points");
        assertThat(read.fault(3).en()).contains("no zone prefix");
        assertThat(read.fault(4).en()).contains("no points");
    }

    @ParameterizedTest(name = "{0} -> line {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            J1,1,2755000,4035O000         | 7 | no number
            J1,1,2755000                  | 7 | 4 fields
            J1,1,2755000,40350000,a,b,c,d | 7 | number of points
            J1,a,2755000,40350000         | 7 | ring number
            J1,1,24°61′00″,118°35′00″     | 7 | the coordinate is no number
            J1,1,NaN,40350000             | 7 | no number
            x,1.0,001,甲,面,,,,@          | 7 | number of points
            """)
    void refusesLinesThatCannotBeRead(String line, long number, String reason) {
        DataFileException fault =
                catchThrowableOfType(DataFileException.class, () -> read(HEADER + HEAD + line + "\n" + closed()));

        assertThat(fault.line()).isEqualTo(number);
        assertThat(fault).hasMessageContaining("a.txt").hasMessageContaining(reason);
    }

    @Test
    void refusesFilesThatAreNone() {
        assertThatThrownBy(() -> read("")).isInstanceOf(DataFileException.class);
        assertThatThrownBy(() -> read(HEADER.replace("[地块", "带号=39\n[地块"))).hasMessageContaining("40 in line 4");
        assertThatThrownBy(() -> read(new byte[(64 << 20) + 1])).hasMessageContaining("64 MB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two-parcels.txt", "gbk.txt", "degrees.txt"})
    void spoiledFilesGiveParcelsOrSaySo(String name) throws IOException {
        int readable =
                new ParcelMutations(sample(name), 42).readable(bytes -> BoundaryPointParcelReader.open("a", bytes));

        assertThat(readable).isBetween(1, 499);
    }

    private static String closed() {
        return SQUARE + "J1,1,2755000,40350000\n";
    }

    private static String unprefixed() {
        return closed().replace(",40350", ",350");
    }

    /** A closed square of a hectare so many metres east of the first one. */
    private static String shifted(int number, int metres) {
        int easting = 40350000 + metres;
        return ring(number, 2755000, easting, 100) + "J1," + number + ",2755000," + easting + "\n";
    }

    private static String ring(int number, int north, int east, int side) {
        return "J1,%1$d,%2$d,%3$d\nJ2,%1$d,%4$d,%3$d\nJ3,%1$d,%4$d,%5$d\nJ4,%1$d,%2$d,%5$d\n"
                .formatted(number, north, east, north + side, east + side);
    }

    private static ReadParcels read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ReadParcels read(byte[] bytes) {
        return ReadParcels.of(BoundaryPointParcelReader.open("a.txt", bytes));
    }

    private static byte[] sample(String name) throws IOException {
        try (InputStream file =
                BoundaryPointParcelReaderTest.class.getResourceAsStream("/golden/boundary-points/" + name)) {
            return file.readAllBytes();
        }
    }
}
