package org.spatialplan.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Lengths are metres whatever the unit; units that no map has, and definitions without end, are refused. */
@Timeout(600)
class UnitsOfSystemsTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final String GEOGRAPHIC = "GEOGCS[\"g\",DATUM[\"D_China_2000\",SPHEROID[\"CGCS2000\",6378137.0,"
            + "298.257222101]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";

    private static String inUnit(String name, double metres) {
        return "PROJCS[\"x\"," + GEOGRAPHIC + ",PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"False_Easting\","
                + 500_000 / metres + "],PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",118.5],"
                + "PARAMETER[\"Scale_Factor\",1.0],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"" + name + "\","
                + metres + "]]";
    }

    private static Geometry square(double metres, double sideM) {
        Coordinate[] ring = new Coordinate[5];
        for (int i = 0; i < 5; i++) {
            double x = 520_000 + (i == 1 || i == 2 ? sideM : 0);
            double y = 2_760_000 + (i == 2 || i == 3 ? sideM : 0);
            ring[i] = new Coordinate(x / metres, y / metres);
        }
        return FACTORY.createPolygon(ring);
    }

    /** Edges of 20 km are parted at the same places in every unit. */
    @ParameterizedTest
    @CsvSource({
        "mm, 0.001",
        "cm, 0.01",
        "foot, 0.3048",
        "US foot, 0.3048006096012192",
        "li, 500",
        "km, 1000",
        "mile, 1609.344"
    })
    void theSameSquareInAnyUnit(String name, double metres) {
        Geometry inMetres = Crs.ofWkt(inUnit("metre", 1)).toLonLat(square(1, 20_000));
        Geometry inUnits = Crs.ofWkt(inUnit(name, metres)).toLonLat(square(metres, 20_000));

        assertThat(inUnits.getNumPoints()).isEqualTo(inMetres.getNumPoints()).isLessThan(3_000);
        for (int i = 0; i < inMetres.getNumPoints(); i++) {
            assertThat(inUnits.getCoordinates()[i].distance(inMetres.getCoordinates()[i]))
                    .isCloseTo(0, within(1e-10));
        }
    }

    @ParameterizedTest
    @CsvSource({"nm, 1e-9", "um, 1e-6", "light-second, 3e8", "zero, 0", "minus, -1", "tiny, 1e-300"})
    void unitsThatNoMapHasAreRefused(String name, double metres) {
        UnknownCrsException refused = catchThrowableOfType(
                UnknownCrsException.class,
                () -> Crs.ofWkt(
                        inUnit("metre", 1).replace("UNIT[\"metre\",1.0]", "UNIT[\"" + name + "\"," + metres + "]")));

        assertThat(refused.code()).isEqualTo("crs-unknown");
        assertThat(refused).hasMessageContaining("the unit '" + name + "'");
        assertThat(refused.messageZh()).contains("单位");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-12", "1e9"})
    void anglesLikewise(String radians) {
        assertThatThrownBy(() -> Crs.ofWkt(GEOGRAPHIC.replace("0.0174532925199433", radians)))
                .isInstanceOf(UnknownCrsException.class)
                .hasMessageContaining("no unit of maps");
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 1_500, 40_000})
    void deepDefinitionsAreRefusedWithWords(int depth) {
        for (String open : new String[] {"PROJCS[\"a\",", "COMPD_CS[", "A("}) {
            UnknownCrsException refused =
                    catchThrowableOfType(UnknownCrsException.class, () -> Crs.ofWkt(open.repeat(depth)));

            assertThat(refused.code()).isEqualTo("crs-unknown");
            assertThat(refused.getMessage()).hasSizeLessThan(400);
            assertThat(refused.messageZh()).contains("不能理解坐标系定义").hasSizeLessThan(400);
        }
    }

    @Test
    void aLongNameIsNotToldWhole() {
        String name = "n".repeat(15_000);

        assertThatThrownBy(() -> Crs.ofWkt(inUnit("metre", 1).replace("Transverse_Mercator", name)))
                .isInstanceOfSatisfying(UnknownCrsException.class, refused -> assertThat(refused.getMessage())
                        .hasSizeLessThan(500));
    }

    /** What an edge is parted into counts as vertices of the work. */
    @Test
    void verticesThatAreMadeCount() {
        Crs crs = Crs.ofEpsg(4549);

        assertThatThrownBy(() ->
                        WorkLimit.within(Long.MAX_VALUE / 4, 20, () -> false, () -> crs.toLonLat(square(1, 300_000))))
                .isInstanceOf(OverLimitException.class);
        assertThatThrownBy(() -> WorkLimit.within(
                        Long.MAX_VALUE / 4, Long.MAX_VALUE, () -> true, () -> crs.toLonLat(square(1, 300_000))))
                .isInstanceOf(WorkCancelledException.class);
    }
}
