package org.spatialplan.format.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.text.Severity;

/** Units, heads, rings and encodings in which offices and their programs write boundary points. */
class BoundaryPointDialectsTest {

    /** The 200 m square of the field report: 39,983 m² on the ellipsoid, north-west corner first. */
    private static final String PACKED =
            """
            4,,D1,x,面,,,,@
            J1,1,24.55212230,118.42151286
            J2,1,24.55212849,118.42222546
            J3,1,24.55277831,118.42221868
            J4,1,24.55277212,118.42150607
            J1,1,24.55212230,118.42151286
            """;

    private static final String METRES =
            """
            4,4.0,D1,x,面,,,,@
            J1,1,2760998.8,40367533.3
            J2,1,2760998.8,40367733.3
            J3,1,2761198.8,40367733.3
            J4,1,2761198.8,40367533.3
            J1,1,2760998.8,40367533.3
            """;

    @ParameterizedTest
    @ValueSource(strings = {"度分秒", "度分秒（dd.mmss）", "DMS", " 度.分秒"})
    void readsPackedDegreesMinutesAndSeconds(String unit) {
        ReadParcels read = read(head("计量单位=" + unit) + PACKED);

        Coordinate first = read.geometry(0).getCoordinate();
        assertThat(first.y).isCloseTo(24 + 55 / 60.0 + 21.2230 / 3600, within(1e-12));
        assertThat(first.x).isCloseTo(118 + 42 / 60.0 + 15.1286 / 3600, within(1e-12));
        assertThat(areaM2(read)).isCloseTo(39_983, within(5.0));
        assertThat(read.note("degrees-packed").en()).contains("24°55′21.223″").contains("118°42′15.1286″");
        assertThat(read.codes()).doesNotContain("degrees-maybe-packed");
    }

    /** One remark on how the points are read; a second one that they are degrees and not metres would deny it. */
    @ParameterizedTest
    @CsvSource({"度分秒, degrees-packed", "度, degrees-read"})
    void aStatedUnitOfDegreesIsNoSurprise(String unit, String code) {
        ReadParcels read = read(head("计量单位=" + unit) + PACKED);

        assertThat(read.codes()).contains(code).doesNotContain("degrees-found");
        assertThat(read.codes().stream().filter(any -> any.matches("degrees-(packed|read|found)")))
                .hasSize(1);
    }

    @Test
    void whatTheHeadSaysOfAZoneIsToldWhereItCountsForNothing() {
        ReadParcels read = read(head("计量单位=度分秒\n几度分带=3\n带号=40") + PACKED);

        assertThat(read.note("zone-not-used").zh()).contains("3, 40").contains("不起作用");
        assertThat(read(head("几度分带=3\n带号=40") + METRES).codes()).doesNotContain("zone-not-used");
    }

    /** 0.01 is how the points are rounded; an outline surveyed to 1 cm would say so in words. */
    @Test
    void theDigitsOfAFileAreNoAccuracy() {
        ReadParcels read = read(head("计量单位=米\n精度=0.01") + METRES);

        assertThat(read.note("precision-not-accuracy").zh()).contains("精度=0.01", "accuracy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTM", "墨卡托", "兰伯特"})
    void anotherProjectionIsRefused(String projection) {
        ReadParcels read = read(head("计量单位=米\n投影类型=" + projection) + METRES);

        assertThat(read.note("projection-not-supported").severity()).isEqualTo(Severity.ERROR);
        assertThat(read(head("计量单位=米\n投影类型=高斯—克吕格投影") + METRES).codes()).doesNotContain("projection-not-supported");
    }

    /** Who says by crs which system it is has said what the head could not. */
    @Test
    void anotherProjectionIsReadAsTheCallerSays() {
        byte[] file = (head("计量单位=米\n投影类型=UTM") + METRES).getBytes(StandardCharsets.UTF_8);
        ReadParcels read =
                ReadParcels.of(BoundaryPointParcelReader.open("a.txt", file, Optional.of(Crs.ofEpsg(32650))));

        assertThat(read.note("projection-not-supported").severity()).isEqualTo(Severity.WARNING);
        assertThat(read.note("projection-not-supported").en()).contains("crs=EPSG:32650");
    }

    @ParameterizedTest
    @CsvSource({
        "坐标基准=1980西安坐标系, datum-not-supported",
        "坐标系类型=北京54, datum-not-supported",
        "大地基准=西安80, datum-not-supported",
        "坐标基准=CGCS2000, ''",
        "坐标系类型=投影坐标系, datum-not-stated",
        "原坐标系=1980西安坐标系, datum-not-stated",
        "高程基准=地方高程基准, datum-not-stated",
    })
    void theDatumIsHeededUnderOtherKeys(String line, String code) {
        ReadParcels read = read(onlyHead(line + "\n带号=40") + METRES);

        assertThat(read.codes().stream().filter(any -> any.startsWith("datum-")).toList())
                .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @CsvSource({
        "中央子午线=117, EPSG:4548",
        "中央经线=东经120°, EPSG:4549",
        "中央子午线=120°00′00″, EPSG:4549",
        "坐标系=CGCS2000_3_Degree_GK_CM_117E, EPSG:4548",
        "坐标系=CGCS2000_3_Degree_GK_Zone_39, EPSG:4548",
        "坐标系=EPSG:4549, EPSG:4549",
        "投影类型=高斯克吕格（中央子午线117度）, EPSG:4548",
    })
    void readsTheMeridianWhereverTheHeadStatesIt(String line, String crs) {
        ReadParcels read = read(onlyHead(line) + METRES.replace(",40", ","));

        assertThat(read.crs()).contains(crs);
        assertThat(read.codes()).doesNotContain("meridian-contradicts-zone", "datum-not-supported");
    }

    @ParameterizedTest
    @CsvSource({
        "中央子午线=117, ''",
        "中央子午线=117, 带号=40",
        "坐标系=CGCS2000_3_Degree_GK_Zone_39, 带号=40",
        "坐标系=EPSG:4548, ''",
        "中央子午线=118.5, ''",
    })
    void aMeridianThatIsNotOfTheZoneIsRefused(String line, String zone) {
        String file = onlyHead(line + "\n" + zone) + METRES;
        ReadParcels refused = read(file);
        ReadParcels byCaller = ReadParcels.of(BoundaryPointParcelReader.open(
                "a.txt", file.getBytes(StandardCharsets.UTF_8), Optional.of(Crs.ofEpsg(4528))));

        assertThat(refused.crs()).isEmpty();
        assertThat(refused.note("meridian-contradicts-zone").severity()).isEqualTo(Severity.ERROR);
        assertThat(byCaller.note("meridian-contradicts-zone").severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void readsPackedAnglesWithoutAPoint() {
        ReadParcels read = read(head("计量单位=度分秒") + PACKED.replaceAll("(\\d)\\.(\\d{4})(\\d{4})", "$1$2.$3"));

        assertThat(areaM2(read)).isCloseTo(39_983, within(5.0));
    }

    /** 24.10 is 24°10′, not 24°09′99.99″ as binary fractions have it. */
    @Test
    void unpacksInDecimals() {
        assertThat(PackedAngle.of(24.10)).hasToString("24°10′0″");
        assertThat(PackedAngle.of(118.2960).isAngle()).isFalse();
        assertThat(PackedAngle.of(118.6).isAngle()).isFalse();
    }

    @Test
    void refusesDecimalDegreesThatAreSaidToBePacked() {
        ReadParcels read = read(head("计量单位=度分秒") + PACKED.replace("118.42222546", "118.70618"));

        assertThat(read.note("unit-contradicts-points").severity()).isEqualTo(Severity.ERROR);
        assertThat(read.note("unit-contradicts-points").place()).isEqualTo("line 8");
        assertThat(read.note("unit-contradicts-points").zh()).contains("118.70618");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "米", "度"})
    void warnsWhereDegreesMayBePacked(String unit) {
        ReadParcels read = read(head("计量单位=" + unit) + PACKED);

        assertThat(read.note("degrees-maybe-packed").severity()).isEqualTo(Severity.WARNING);
        assertThat(read.note("degrees-maybe-packed").zh()).contains("计量单位=度分秒").contains("24°55′21.223″");
        assertThat(read(head("") + PACKED.replace("118.42222546", "118.42622546"))
                        .codes())
                .doesNotContain("degrees-maybe-packed");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"千米, 0.001", "公里, 0.001", "km, 0.001", "毫米, 1000", "厘米, 100", "分米（dm）, 10", "米(m), 1", "公尺, 1"})
    void readsUnitsOfLength(String unit, double perMetre) {
        ReadParcels read = read(head("计量单位=" + unit) + scaled(perMetre));

        assertThat(read.crs()).contains("EPSG:4528");
        assertThat(read.geometry(0).getCoordinate().distance(new Coordinate(40367533.3, 2760998.8)))
                .isLessThan(1e-4);
        assertThat(read.codes()).doesNotContain("area-contradicts-points");
        assertThat(read.codes().contains("unit-converted")).isEqualTo(perMetre != 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"英尺", "ft", "弧度", "公顷", "链", "百米", "米米"})
    void refusesUnitsThatItDoesNotKnow(String unit) {
        ReadParcels read = read(head("计量单位=" + unit) + METRES);

        assertThat(read.note("unit-not-supported").severity()).isEqualTo(Severity.ERROR);
        assertThat(read.note("unit-not-supported").zh()).contains(unit);
        assertThat(read.note("unit-not-supported").place()).isEqualTo("line 4");
        assertThat(read.fault(0).zh()).contains(unit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"千米", "毫米", "度", "度分秒"})
    void refusesUnitsInWhichThePointsCannotBe(String unit) {
        assertThat(read(head("计量单位=" + unit) + METRES)
                        .note("unit-contradicts-points")
                        .severity())
                .isEqualTo(Severity.ERROR);
    }

    @Test
    void tellsThatNoUnitIsStated() {
        assertThat(read(head("计量单位=") + METRES).note("unit-not-stated").severity())
                .isEqualTo(Severity.INFO);
    }

    @ParameterizedTest
    @ValueSource(strings = {",,,,,,", "0,0,0,0,0,0,0", "0.000，0，0，0，0，0，1.0", "无", "0;0;0;0;0;0;1"})
    void takesAnIdleTransformation(String said) {
        assertThat(read(head("转换参数=" + said) + METRES).codes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.5,-3,0,0,0,0,0", "0,0,0,0,0,0,0.9996", "见附件", "0,0,0,1,0,0,1", "1,0,0,0,0,0,0"})
    void tellsOfATransformation(String said) {
        ReadParcels stated = read(head("转换参数=" + said) + METRES);
        ReadParcels unstated = read("[属性描述]\n带号=40\n转换参数=" + said + "\n[地块坐标]\n" + METRES);

        assertThat(stated.note("transformation-not-applied").severity()).isEqualTo(Severity.WARNING);
        assertThat(stated.note("transformation-not-applied").zh()).contains(said);
        assertThat(unstated.note("transformation-unclear").severity()).isEqualTo(Severity.ERROR);
        assertThat(unstated.fault(0).zh()).contains(said);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "4.0",
                "4.0公顷",
                "4 ha",
                "60亩",
                "60.0 亩",
                "0.006万亩",
                "40,000平方米",
                "0,040,000.00㎡",
                "\"40,000.0\"m2",
                "４０，０００㎡",
                "40000m²",
                "0.04km2",
                "0.04平方公里"
            })
    void comparesAreasInTheirUnit(String area) {
        String text = METRES.replace(",4.0,", area.contains("，") ? "\t" + area + "\t" : "," + area + ",");
        ReadParcels read = read(head("计量单位=米") + (area.contains("，") ? tabbed(text) : text));

        assertThat(read.codes()).isEmpty();
        assertThat((double) read.parcels().get(0).attributes().get("MJ")).isCloseTo(40_000, within(1e-3));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            60        | mu
            40000     | m2
            40,000.0  | m2
            0.04      | km2
            """)
    void namesTheUnitInWhichAnAreaWouldAgree(String area, String unit) {
        ReadParcels read = read(head("计量单位=米") + METRES.replace(",4.0,", "," + area + ","));

        assertThat(read.note("area-contradicts-points").en()).contains("in " + unit + " they would agree");
        assertThat(read.parcels().get(0).id()).isEqualTo("D1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"59亩", "3.5公顷", "0.05平方公里"})
    void saysThatAnAreaWithAUnitIsAnotherOne(String area) {
        assertThat(read(head("计量单位=米") + METRES.replace(",4.0,", "," + area + ","))
                        .codes())
                .containsExactly("area-contradicts-points");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4垧", "4英亩", "约4公顷", "4公顷亩"})
    void refusesAreasThatItDoesNotUnderstand(String area) {
        DataFileException fault = catchThrowableOfType(
                DataFileException.class, () -> read(head("") + METRES.replace(",4.0,", "," + area + ",")));

        assertThat(fault.line()).isEqualTo(6);
        assertThat(fault.messageZh()).contains(area).contains("第 6 行");
    }

    @Test
    void countsBackFromTheKind() {
        ReadParcels read =
                read(head("计量单位=米") + METRES.replace("4,4.0,D1,x,面,,,,@", "5,4.0,350504104,桥南村,D8-003,地块4,面,,,,@"));

        assertThat(read.parcels().get(0).id()).isEqualTo("D8-003");
        assertThat(read.parcels().get(0).name()).isEqualTo("地块4");
        assertThat(read.note("head-fields-unusual").severity()).isEqualTo(Severity.INFO);
        assertThat(read.parcels().get(0).attributes()).containsEntry("DKBH", "D8-003");
    }

    @Test
    void saysThatNumberAndNameAreDoubtful() {
        ReadParcels seven = read(head("") + METRES.replace("4,4.0,D1,x,面,,,,@", "4,4.0,A,B,C,D8,地块4,面,,@"));
        ReadParcels without = read(head("") + METRES.replace("4,4.0,D1,x,面,,,,@", "4,4.0,A,B,C,D8,地块4,,,@"));

        assertThat(seven.parcels().get(0).id()).isEqualTo("D8");
        assertThat(seven.note("head-fields-unusual").severity()).isEqualTo(Severity.WARNING);
        assertThat(without.note("head-fields-unusual").severity()).isEqualTo(Severity.WARNING);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 4, 117})
    void oneRingIsOneRing(int number) {
        ReadParcels read = read(head("计量单位=米") + METRES.replaceAll("(?m)^(J.),1,", "$1," + number + ","));

        assertThat(read.geometry(0).getArea()).isCloseTo(40_000, within(1e-3));
        assertThat(read.codes()).containsExactly("ring-numbers-run-on");
    }

    @Test
    void numbersThatRunOnMakeHolesAsUsual() {
        String hole =
                """
                J5,5,2761048.8,40367583.3
                J6,5,2761048.8,40367633.3
                J7,5,2761098.8,40367633.3
                J8,5,2761098.8,40367583.3
                J5,5,2761048.8,40367583.3
                """;
        ReadParcels read = read(head("计量单位=米")
                + METRES.replace(",4.0,", ",3.75,")
                        .replaceAll("(?m)^(J.),1,", "$1,4,")
                        .replace("4,3.75", "9,3.75")
                + hole);

        assertThat(read.geometry(0).getArea()).isCloseTo(37_500, within(1e-3));
    }

    @Test
    void tellsOfTwoParcelsWithOneNumber() {
        ReadParcels read =
                read(head("") + METRES + METRES.replaceAll("27609", "27612").replaceAll("27611", "27614"));

        assertThat(read.note("parcel-number-twice").severity()).isEqualTo(Severity.WARNING);
        assertThat(read.note("parcel-number-twice").zh()).contains("D1").contains("第 6 行");
        assertThat(read(head("") + METRES.replace("D1", "") + METRES.replace("D1", ""))
                        .codes())
                .doesNotContain("parcel-number-twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"线", "点"})
    void saysThatThereIsNoArea(String kind) {
        ReadParcels read = read(head("") + METRES.replace("面", kind));

        assertThat(read.fault(0).zh()).contains("图形属性为" + kind);
        assertThat(read.crs()).contains("EPSG:4528");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void readsEncodingsWithAndWithoutAMark(String name) {
        Charset charset = Charset.forName(name);
        for (String mark : charset.name().equals("GB18030") ? new String[] {""} : new String[] {"", "\uFEFF"}) {
            ReadParcels read = read((mark + head("计量单位=米") + METRES.replace("x", "围头湾")).getBytes(charset));

            assertThat(read.parcels().get(0).name()).isEqualTo("围头湾");
            assertThat(read.note("encoding").en()).contains(name);
            assertThat(read.geometry(0).getArea()).isCloseTo(40_000, within(1e-3));
        }
    }

    @Test
    void refusesBytesThatAreNoText() {
        byte[] bytes = (head("") + METRES).getBytes(StandardCharsets.UTF_8);
        bytes[100] = 0;

        assertThat(catchThrowableOfType(DataFileException.class, () -> read(bytes))
                        .messageZh())
                .contains("UTF-16");
    }

    @ParameterizedTest
    @ValueSource(strings = {",12.5", ",12.50,备注", ",界桩", ", ,12"})
    void readsPointsWithAHeightOrARemark(String more) {
        ReadParcels read = read(head("计量单位=米") + METRES.replaceAll("(?m)^(J.*)$", "$1" + more));

        assertThat(read.geometry(0).getArea()).isCloseTo(40_000, within(1e-3));
        assertThat(read.codes()).containsExactly("point-fields-unusual");
    }

    @Test
    void readsSemicolonsCommentsAndTextAbove() {
        String text = "晋江市自然资源局\n项目名称：甲，乙，丙\n制表日期 2025-06-15\n" + head("计量单位=米") + "# 导出自测量软件\n// v2\n"
                + METRES.replace(",", ";");
        ReadParcels read = read(text);

        assertThat(read.geometry(0).getArea()).isCloseTo(40_000, within(1e-3));
        assertThat(read.codes()).containsOnly("preamble-skipped", "comment-skipped");
    }

    @Test
    void heedsAttributesAboveTheFirstSection() {
        ReadParcels read = read("坐标系=1980西安坐标系\n[地块坐标]\n" + METRES);

        assertThat(read.note("datum-not-supported").severity()).isEqualTo(Severity.ERROR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[属性描述]\n坐标系：1980西安坐标系\n[地块坐标]\n", "[属性描述]\n坐标系统=1980西安坐标系\n[地块坐标]\n", "坐 标 系 : 北京54\n[地块坐标]\n"})
    void readsAttributesInOtherWords(String head) {
        assertThat(read(head + METRES).note("datum-not-supported").severity()).isEqualTo(Severity.ERROR);
        assertThat(read(head.replaceAll("坐 ?标 ?系.*", "分带：3度带\n坐标单位：英尺") + METRES)
                        .note("unit-not-supported")
                        .severity())
                .isEqualTo(Severity.ERROR);
    }

    private static double areaM2(ReadParcels read) {
        GroundFrame frame = GroundFrame.about(118.5);
        return frame.areaM2(frame.toGround(read.geometry(0)));
    }

    private static String scaled(double perMetre) {
        StringBuilder text = new StringBuilder();
        for (String line : METRES.split("\n")) {
            String[] fields = line.split(",");
            text.append(
                            fields.length > 4
                                    ? line
                                    : fields[0] + "," + fields[1] + "," + figure(fields[2], perMetre) + ","
                                            + figure(fields[3], perMetre))
                    .append('\n');
        }
        return text.toString();
    }

    private static String figure(String metres, double perMetre) {
        return new java.math.BigDecimal(metres)
                .multiply(java.math.BigDecimal.valueOf(perMetre))
                .toPlainString();
    }

    private static String tabbed(String text) {
        return text.replace("4\t", "4\t").replace("\tD1,x,面,,,,@", "\tD1\tx\t面\t\t\t\t@");
    }

    private static String head(String attribute) {
        return "[属性描述]\n坐标系=2000国家大地坐标系\n带号=40\n" + attribute + "\n[地块坐标]\n";
    }

    private static String onlyHead(String attributes) {
        return "[属性描述]\n计量单位=米\n" + attributes + "\n[地块坐标]\n";
    }

    private static ReadParcels read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ReadParcels read(byte[] bytes) {
        return ReadParcels.of(BoundaryPointParcelReader.open("a.txt", bytes));
    }
}
