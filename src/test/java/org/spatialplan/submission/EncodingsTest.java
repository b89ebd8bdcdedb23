package org.spatialplan.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spatialplan.format.read.ReadParcels;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.text.Finding;

/** Texts in the encodings that editors on Chinese Windows write, told by their bytes in every format of text. */
class EncodingsTest {

    private static final String RING = "[[118.68,24.94],[118.69,24.94],[118.69,24.95],[118.68,24.94]]";
    private static final String GEOJSON =
            """
            {"type":"FeatureCollection","features":[{"type":"Feature","id":"甲一","properties":{"DKMC":"围头湾一号"},
            "geometry":{"type":"Polygon","coordinates":[%s]}}]}
            """
                    .formatted(RING);
    private static final String WKT = "POLYGON ((118.68 24.94, 118.69 24.94, 118.69 24.95, 118.68 24.94))\n";
    private static final String TXT =
            """
            [属性描述]
            坐标系=2000国家大地坐标系
            计量单位=米
            【地块坐标】
            4,,D1,围头湾一号,面,,,,@
            J1,1,2760998.8,40367533.3
            J2,1,2760998.8,40367733.3
            J3,1,2761198.8,40367733.3
            J4,1,2761198.8,40367533.3
            """;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void everyTextIsReadByItsBytes(String name) {
        Charset charset = Charset.forName(name);
        for (String mark : name.startsWith("GB") ? List.of("") : List.of("", "\uFEFF")) {
            ReadParcels geojson = read((mark + GEOJSON).getBytes(charset));
            ReadParcels wkt = read((mark + WKT).getBytes(charset));
            ReadParcels txt = read((mark + TXT).getBytes(charset));

            assertThat(geojson.parcels().get(0).name()).isEqualTo("围头湾一号");
            assertThat(geojson.parcels().get(0).id()).isEqualTo("甲一");
            assertThat(geojson.notes().stream().map(Finding::code).toList())
                    .isEqualTo(name.equals("UTF-8") ? List.of() : List.of("encoding"));
            assertThat(wkt.geometry(0).getCoordinate().x).isEqualTo(118.68);
            assertThat(txt.parcels().get(0).name()).isEqualTo("围头湾一号");
            assertThat(txt.note("encoding").zh()).contains(name);
        }
    }

    /** A block of text ends within a character of two units, and the text is larger than what is glanced at. */
    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "UTF-16LE"})
    void longTextsAreReadToTheirEnd(String name) {
        String feature = GEOJSON.substring(GEOJSON.indexOf("{\"type\":\"Feature\",\"id\""), GEOJSON.lastIndexOf("]}"));
        String long1 = "{\"type\":\"FeatureCollection\",\"features\":["
                + String.join(",", java.util.Collections.nCopies(600, feature.replace("围头湾", "𠮷一丁"))) + "]}";
        ReadParcels read = read(long1.getBytes(Charset.forName(name)));

        assertThat(read.parcels()).hasSize(600).allMatch(parcel -> parcel.name().equals("𠮷一丁一号"));
    }

    /** Comments may be longer than what is glanced at. */
    @ParameterizedTest
    @ValueSource(ints = {100, 70_000, 3_000_000})
    void boundaryPointsMayStandBehindALongPreamble(int length) {
        ReadParcels read = read(("# 说明\n".repeat(length / 10) + TXT).getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(read.parcels()).extracting(Parcel::name).containsExactly("围头湾一号");
    }

    private static ReadParcels read(byte[] bytes) {
        try (SubmittedFile file = SubmittedFile.of("a", bytes)) {
            return ReadParcels.of(file.open(Optional.empty()));
        }
    }
}
