package org.spatialplan.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spatialplan.geo.Crs;
import org.spatialplan.ogc.ows.Kvp;
import org.spatialplan.query.NumberText;
import org.spatialplan.web.parameter.Today;

/** The parsers, each alone. */
class WmsParametersTest {

    private static final Today TODAY = new Today(ZoneId.of("Asia/Shanghai"), Instant.parse("2026-11-24T15:00:00Z"));

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T08:00:00Z,2026-11-24T08:00:00Z",
        "2026-11-24T08:00:00,2026-11-24T08:00:00Z",
        "2026-11-24T08:00Z,2026-11-24T08:00:00Z",
        "2026-11-24T08:00:00+08:00,2026-11-24T00:00:00Z",
        "2026-11-24,2026-11-24T15:59:59.999999999Z",
        "2026-11,2026-11-30T15:59:59.999999999Z",
        "2026,2026-12-31T15:59:59.999999999Z",
        "2020-01-01/2026-11-24T08:00:00Z,2026-11-24T08:00:00Z",
        "2020-01-01/2026-11-24T08:00:00Z/P1D,2026-11-24T08:00:00Z"
    })
    void moments(String text, Instant expected) {
        assertThat(TimeParameter.parse(Optional.of(text), TODAY)).hasValue(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2030",
                "2027",
                "2026-12",
                "2026-11-25",
                "2026-11-24T16:00:00Z",
                "2020-01-01/2030-01-01",
                "2026-11-25/2026-11-26/P1D"
            })
    void what_has_not_begun_is_refused(String text) {
        assertThatThrownBy(() -> TimeParameter.parse(Optional.of(text), TODAY))
                .isInstanceOfSatisfying(
                        WmsException.class, e -> assertThat(e.wmsCode()).isEqualTo(WmsCode.INVALID_DIMENSION_VALUE))
                .hasMessageContaining("today or earlier");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-24T25:00:00Z", "now", "2026-2", "a/b", "2026/2027/2028/2029", "2026,2027", "/"})
    void no_moments(String text) {
        assertThatThrownBy(() -> TimeParameter.parse(Optional.of(text), TODAY))
                .isInstanceOfSatisfying(
                        WmsException.class, e -> assertThat(e.wmsCode()).isEqualTo(WmsCode.INVALID_DIMENSION_VALUE));
    }

    @ParameterizedTest
    @CsvSource({"-.0005E1,-0.005", "-25E-4,-0.0025", "+05E-3,0.005", ".00025E+1,0.0025", "7.,7", "1e3,1000"})
    void decimals(String text, double value) {
        assertThat(NumberText.decimal(text)).hasValue(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "NaN", "Infinity", "0x10", "1d", "1e400", "1 2", "--1", "1e"})
    void no_decimals(String text) {
        assertThat(NumberText.decimal(text)).isEmpty();
    }

    @Test
    void semicolons_part_filters_but_not_within_quotes() {
        assertThat(CqlFilterParameter.parse(Optional.of("a = 'x;y';b = 'it''s; so'"), 2))
                .containsExactly("a = 'x;y'", "b = 'it''s; so'");
        assertThat(CqlFilterParameter.parse(Optional.of("a = 1"), 3)).containsExactly("a = 1", "a = 1", "a = 1");
        assertThatThrownBy(() -> CqlFilterParameter.parse(Optional.of("a = 1;b = 2"), 3))
                .isInstanceOf(WmsException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "EPSG:4549,EPSG:4549",
        "epsg:4549,EPSG:4549",
        "urn:ogc:def:crs:EPSG::4549,EPSG:4549",
        "http://www.opengis.net/def/crs/EPSG/0/4549,EPSG:4549",
        "EPSG:102100,EPSG:3857",
        "CRS:84,OGC:CRS84",
        "urn:ogc:def:crs:OGC:1.3:CRS84,OGC:CRS84"
    })
    void spellings_of_systems(String text, String id) {
        List<Crs> offered = List.of(Crs.CRS84, Crs.ofEpsg(3857), Crs.ofEpsg(4549));

        assertThat(CrsParameter.find(text, offered)).map(Crs::id).hasValue(id);
    }

    @Test
    void systems_that_are_not_offered_are_not_even_looked_up() {
        assertThat(CrsParameter.find("EPSG:32650", List.of(Crs.CRS84))).isEmpty();
        assertThat(CrsParameter.find("4326", List.of(Crs.ofEpsg(4326)))).isEmpty();
    }

    @Test
    void dots_an_inch() {
        assertThat(PixelSizeParameter.parse(kvp())).isEqualTo(0.28);
        assertThat(PixelSizeParameter.parse(kvp("DPI", "100"))).isEqualTo(0.254);
        assertThat(PixelSizeParameter.parse(kvp("FORMAT_OPTIONS", "antialias:full;dpi:100")))
                .isEqualTo(0.254);
        assertThatThrownBy(() -> PixelSizeParameter.parse(kvp("MAP_RESOLUTION", "0")))
                .isInstanceOf(WmsException.class);
    }

    @Test
    void either_version_says_how_faults_are_told() {
        assertThat(ExceptionFormat.find(kvp())).hasValue(ExceptionFormat.XML);
        assertThat(ExceptionFormat.find(kvp("EXCEPTIONS", "application/vnd.ogc.se_blank")))
                .hasValue(ExceptionFormat.BLANK);
        assertThat(ExceptionFormat.find(kvp("EXCEPTIONS", "inimage"))).hasValue(ExceptionFormat.IN_IMAGE);
        assertThat(ExceptionFormat.find(kvp("EXCEPTIONS", "shout"))).isEmpty();
    }

    private static Kvp kvp(String... pairs) {
        return pairs.length == 0 ? Kvp.NONE : new Kvp(Map.of(pairs[0], pairs[1]));
    }
}
