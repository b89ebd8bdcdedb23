package org.spatialplan.format.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.Crs;
import org.spatialplan.parcel.Parcel;

/** Well-known text in one line and in many, with and without SRID. */
class WktParcelReaderTest {

    private static final String XY = "POLYGON ((118.5 25, 118.6 25, 118.6 25.1, 118.5 25))";
    private static final String NORTH_FIRST = "POLYGON((2755000 350000,2755100 350000,2755100 350100,2755000 350000))";

    @Test
    void readsOneGeometryALine() {
        ReadParcels read = read(XY + "\n\n" + XY + ";\r\nPOINT EMPTY\nPOINT Z (1 2 3)\n", Crs.CRS84);

        assertThat(read.crs()).isEmpty();
        assertThat(read.parcels()).extracting(Parcel::id).containsExactly("1", "2", "3", "4");
        assertThat(read.fault(2).place()).isEqualTo("line 4");
        assertThat(read.geometry(0).getCoordinate()).isEqualTo(new Coordinate(118.5, 25));
        assertThat(read.geometry(3).getCoordinate().getZ()).isNaN();
    }

    @Test
    void readsOneGeometryOverManyLines() {
        ReadParcels read = read("\uFEFF" + XY.replace(" (", "\n(").replace(", ", ",\n") + " " + XY, Crs.CRS84);

        assertThat(read.parcels()).hasSize(2).allMatch(parcel -> parcel.geometry()
                .isPresent());
    }

    @Test
    void putsTheEastingFirst() {
        ReadParcels read = read(NORTH_FIRST, Crs.ofEpsg(4549));

        assertThat(read.geometry(0).getCoordinate()).isEqualTo(new Coordinate(350000, 2755000));
        assertThat(read("POINT (25 118.5)", Crs.ofEpsg(4490)).geometry(0).getCoordinate())
                .isEqualTo(new Coordinate(118.5, 25));
    }

    @Test
    void takesTheSystemFromTheSrid() {
        ReadParcels read = read("SRID=4549;POINT (350000 2755000)\nsrid = 4549 ; POINT (350000 2755000)", Crs.CRS84);

        assertThat(read.crs()).contains("EPSG:4549");
        assertThat(read.parcels()).hasSize(2);
        assertThat(read.geometry(1).getCoordinate()).isEqualTo(new Coordinate(350000, 2755000));
        assertThat(read("SRID=0;" + XY, Crs.CRS84).crs()).isEmpty();
    }

    @Test
    void refusesSridsThatDifferOrAreUnknown() {
        assertThatThrownBy(() -> read("SRID=4549;" + NORTH_FIRST + "\nSRID=4548;" + NORTH_FIRST, Crs.CRS84))
                .isInstanceOf(DataFileException.class)
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> read("SRID=99999;" + XY, Crs.CRS84)).isInstanceOf(DataFileException.class);
    }

    @Test
    void aBrokenRingIsOneParcelsFault() {
        ReadParcels read = read("POLYGON((1 2,3 4,5 6))\nPOLYGON((1 2,3 NaN,5 6,1 2))\n" + XY, Crs.CRS84);

        assertThat(read.fault(0).place()).isEqualTo("line 1");
        assertThat(read.fault(1).en()).contains("finite");
        assertThat(read.parcels().get(2).geometry()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"POLYGON((1 2,3 x,5 6,1 2))", "POLYGN((1 2))", "POLYGON((1 2,3 4", "garbage", ")", "POINT(1 2) x"
            })
    void badTextNamesLineAndReason(String bad) {
        DataFileException fault =
                catchThrowableOfType(DataFileException.class, () -> read(XY + "\n\n" + bad, Crs.CRS84));

        assertThat(fault.line()).isEqualTo(3);
        assertThat(fault).hasMessageContaining("no well-known text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POINT (1 2, 3 4)", "MULTIPOINT ((1 2, 3 4))"})
    void aPointOfTwoPositionsIsOneParcelsFault(String text) {
        ReadParcels read = read(text + "\nPOINT (1 2)", Crs.CRS84);

        assertThat(read.fault(0).en()).isEqualTo("broken structure: a point has one place");
        assertThat(read.geometry(1).getNumPoints()).isEqualTo(1);
    }

    @Test
    void bombsAreRefused() {
        assertThatThrownBy(() -> read("GEOMETRYCOLLECTION(".repeat(100_000), Crs.CRS84))
                .isInstanceOf(DataFileException.class)
                .hasMessageContaining("nested");
        assertThatThrownBy(() -> read("POINT(" + "9".repeat(1_000_000) + " 1)" + "x".repeat(1_000_000), Crs.CRS84))
                .isInstanceOf(DataFileException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                XY + "\n" + XY,
                "SRID=4549;" + NORTH_FIRST,
                "GEOMETRYCOLLECTION(POINT(1 2),LINESTRING EMPTY)",
                "MULTIPOINT((1 2),(3 4))"
            })
    void spoiledTextsGiveParcelsOrSaySo(String sample) {
        int readable = new ParcelMutations(sample.getBytes(StandardCharsets.UTF_8), 44)
                .readable(bytes -> WktParcelReader.open("a", new String(bytes, StandardCharsets.UTF_8), Crs.CRS84));

        assertThat(readable).isBetween(1, 499);
    }

    /** The types of ISO 13249-3, as QGIS, PostGIS and SQL Server write them. The exact areas are those of circles. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            CURVEPOLYGON (CIRCULARSTRING (0 100, 200 100, 0 100)) | 31415.927
            CurvePolygon(CircularString(0 100,100 200,200 100,100 0,0 100)) | 31415.927
            CURVEPOLYGON ZM (CIRCULARSTRING ZM (0 100 5 1, 100 200 5 2, 200 100 5 3, 100 0 5 4, 0 100 5 5)) | 31415.927
            CURVEPOLYGON (COMPOUNDCURVE (CIRCULARSTRING (0 0, 100 -100, 200 0), (200 0, 200 200, 0 200, 0 0))) | 55707.963
            CURVEPOLYGON ((0 0, 200 0, 200 200, 0 200, 0 0), CIRCULARSTRING (50 100, 150 100, 50 100)) | 32146.018
            MULTISURFACE (((0 0, 200 0, 200 200, 0 200, 0 0)), CURVEPOLYGON (CIRCULARSTRING (300 100, 400 200, 500 100, 400 0, 300 100))) | 71415.927
            GEOMETRYCOLLECTION (POINT (1 1), CURVEPOLYGON (CIRCULARSTRING (0 100, 200 100, 0 100))) | 31415.927
            MULTISURFACE (POLYGON ((0 0, 200 0, 200 200, 0 200, 0 0))) | 40000
            CURVEPOLYGON (CIRCULARSTRING (0 0, 100 0, 200 0, 200 100, 200 200, 100 200, 0 200, 0 100, 0 0)) | 40000
            """)
    void readsArcsAsChords(String wkt, double exact) {
        ReadParcels read = read(wkt, Crs.ofEpsg(32650));
        boolean straight = exact == 40_000;

        assertThat(read.geometry(0).getArea()).isCloseTo(exact, within(straight ? 1e-9 : 2 / 3.0 * 0.01 * 700));
        assertThat(read.codes()).isEqualTo(straight ? List.of() : List.of("arcs-as-chords"));
        if (!straight) {
            Matcher told = Pattern.compile("at most ([0-9.]+) m²")
                    .matcher(read.notes().get(0).en());
            assertThat(told.find()).isTrue();
            assertThat(Math.abs(read.geometry(0).getArea() - exact))
                    .isLessThanOrEqualTo(Double.parseDouble(told.group(1)) + 0.001);
        }
    }

    /** Other curves are refused by name, with the programs that make them straight. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ELLIPTICALCURVE ((0 0, 1 0, 0 1, 0 1, 0 1))",
                "CURVEPOLYGON (COMPOUNDCURVE (NURBSCURVE (0 0, 1 1, 2 0), (2 0, 0 0)))",
                "COMPOUNDCURVE ((0 0, 1 1), BEZIERCURVE (1 1, 2 2, 3 1))"
            })
    void otherCurvesAreRefusedByName(String wkt) {
        String fault = read(wkt + " " + XY, Crs.CRS84).fault(0).zh();

        assertThat(fault)
                .containsAnyOf("ELLIPTICALCURVE", "NURBSCURVE", "BEZIERCURVE")
                .contains("ST_CurveToLine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CURVEPOLYGON (CIRCULARSTRING (0 0, 1 1))",
                "CURVEPOLYGON (CIRCULARSTRING (0 0, 1 1, 2 0))",
                "CURVEPOLYGON (POINT (0 0))",
                "MULTISURFACE (LINESTRING (0 0, 1 1))",
                "COMPOUNDCURVE EMPTY",
                "CURVEPOLYGON EMPTY",
            })
    void aCurveThatIsNoneIsOneParcelsFault(String wkt) {
        assertThat(read(wkt + " " + XY, Crs.CRS84).parcels())
                .extracting(parcel -> parcel.fault().isPresent())
                .containsExactly(true, false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CURVEPOLYGON",
                "CURVEPOLYGON (x)",
                "CIRCULARSTRING (0 0, 1 1, 2 0",
                "MULTICURVE ((0 0, 1 1) (2 2, 3 3))"
            })
    void refusesWhatIsNoCurve(String wkt) {
        assertThatThrownBy(() -> read("\n" + wkt, Crs.CRS84)).isInstanceOf(DataFileException.class);
    }

    @Test
    void tellsTheLineOfAFaultWithinACurve() {
        String text = "\nMULTISURFACE (\n((0 0, 1 0, 1 1, 0 0)),\n((0 0, 1 x, 1 1, 0 0)))";
        DataFileException fault = catchThrowableOfType(DataFileException.class, () -> read(text, Crs.CRS84));

        assertThat(fault.line()).isEqualTo(4);
    }

    /** In degrees the chords are 1 cm from the arc as well; a circle of 0.001° has about 222 of them. */
    @Test
    void arcsInDegreesHaveAsManyChords() {
        ReadParcels read = read("CURVEPOLYGON (CIRCULARSTRING (118.6 25, 118.602 25, 118.6 25))", Crs.CRS84);

        assertThat(read.geometry(0).getNumPoints()).isBetween(200, 260);
    }

    private static ReadParcels read(String text, Crs crs) {
        return ReadParcels.of(WktParcelReader.open("a.wkt", text, crs));
    }
}
