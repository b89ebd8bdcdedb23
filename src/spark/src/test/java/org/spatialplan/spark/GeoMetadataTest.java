package org.spatialplan.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.geo.CodedException;
import org.spatialplan.geo.Crs;
import org.spatialplan.parcel.SystemNote;
import org.spatialplan.submission.ground.Diagnosis.Unstated;
import org.spatialplan.text.Finding;

class GeoMetadataTest {

    /** @param more what the column says beside its encoding */
    private static GeoMetadata read(String more) {
        return GeoMetadata.read("p.parquet", text("\"encoding\":\"WKB\"" + more), Optional.empty());
    }

    private static String text(String column) {
        return "{\"version\":\"1.1.0\",\"primary_column\":\"图形\",\"columns\":{\"图形\":{" + column + "},\"point\":{"
                + column + "}}}";
    }

    private static String crs(String authority, String code) {
        return ",\"crs\":{\"type\":\"ProjectedCRS\",\"name\":\"any\",\"id\":{\"authority\":\"" + authority
                + "\",\"code\":" + code + "}}";
    }

    @ParameterizedTest
    @CsvSource({
        "EPSG, 4490, EPSG:4490",
        "EPSG, 4326, EPSG:4326",
        "OGC, '\"CRS84\"', OGC:CRS84",
        "EPSG, 4549, EPSG:4549",
        "EPSG, 4528, EPSG:4528",
        "EPSG, 4498, EPSG:4498",
        "EPSG, '\"3857\"', EPSG:3857"
    })
    void aSystemIsKnownByItsCode(String authority, String code, String id) {
        GeoMetadata geo = read(crs(authority, code));

        assertThat(geo.column()).isEqualTo("图形");
        assertThat(geo.crs().orElseThrow().id()).isEqualTo(id);
        assertThat(geo.unstated()).isEqualTo(Unstated.ANYTHING);
        assertThat(geo.notes()).isEmpty();
    }

    @Test
    void theStandardsSystemHoldsIfNoneIsStated() {
        GeoMetadata geo = read("");

        assertThat(geo.crs()).contains(Crs.CRS84);
        assertThat(geo.unstated()).isEqualTo(Unstated.LON_LAT);
    }

    @Test
    void anUnknownSystemIsNotGuessed() {
        assertThat(read(",\"crs\":null").crs()).isEmpty();
        assertThat(read(",\"crs\":null").statesUnreadableSystem()).isFalse();
        assertThat(read(crs("EPSG", "99999")).statesUnreadableSystem()).isTrue();
        assertThat(read(",\"crs\":{\"type\":\"GeographicCRS\",\"name\":\"mine\"}")
                        .notes())
                .extracting(Finding::code)
                .containsExactly("crs-unreadable");
    }

    @Test
    void anotherDatumIsToldByTheServicesCode() {
        assertThat(read(crs("EPSG", "2343")).notes()).extracting(Finding::code).containsExactly(SystemNote.OTHER_DATUM);
    }

    @Test
    void heightsAndBoundsAreLeftOut() {
        String inner = crs("EPSG", "4490").substring(",\"crs\":".length());
        assertThat(read(",\"crs\":{\"type\":\"CompoundCRS\",\"components\":[" + inner + "]}")
                        .system())
                .isEqualTo("EPSG:4490");
        assertThat(read(",\"crs\":{\"type\":\"BoundCRS\",\"source_crs\":" + inner + "}")
                        .system())
                .isEqualTo("EPSG:4490");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"encoding\":\"polygon\"; encoding-not-wkb",
                "\"encoding\":\"WKB\",\"edges\":\"spherical\"; edges-spherical",
                "\"encoding\":\"WKB; geo-malformed"
            })
    void whatCannotBeReadIsRefused(String column, String code) {
        assertThatThrownBy(() -> GeoMetadata.read("p.parquet", text(column), Optional.empty()))
                .extracting(fault -> ((CodedException) fault).code())
                .isEqualTo(code);
    }

    @Test
    void anotherColumnMayBeWanted() {
        String text = text("\"encoding\":\"WKB\"");
        assertThat(GeoMetadata.read("p", text, Optional.of("point")).column()).isEqualTo("point");
        assertThatThrownBy(() -> GeoMetadata.read("p", text, Optional.of("line")))
                .extracting(fault -> ((CodedException) fault).code())
                .isEqualTo("geometry-column-unknown");
    }
}
