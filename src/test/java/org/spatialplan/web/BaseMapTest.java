package org.spatialplan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Base maps of others, as settings name them. */
class BaseMapTest {

    private static final Map<String, String> TIANDITU = Map.of(
            "spatialplan.map.base-maps[0].title-zh", "天地图",
            "spatialplan.map.base-maps[0].type", "wmts",
            "spatialplan.map.base-maps[0].url",
                    "https://t{0-7}.maps.example/vec_w/wmts?TILEMATRIX={TileMatrix}&TILEROW={TileRow}&TILECOL={TileCol}&tk={key}",
            "spatialplan.map.base-maps[0].key", "secret");

    @Test
    void placeholdersOfWmtsHostsAndKeyAreFilledIn() {
        BaseMap map = settings(TIANDITU).baseMaps().get(0);

        assertThat(map.templates()).hasSize(8);
        assertThat(map.templates().get(7))
                .isEqualTo("https://t7.maps.example/vec_w/wmts?TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=secret");
        assertThat(map.origins()).hasSize(8).contains("https://t0.maps.example");
        assertThat(map.titleEn()).isEqualTo("天地图");
        assertThat(map.toString()).doesNotContain("secret");
    }

    @Test
    void tilesOfThisVeryServiceNeedNoPermission() {
        BaseMap map = new BaseMap("底图", null, "xyz", "tiles/{z}/{x}/{y}.png", "", "", 18);

        assertThat(map.templates()).containsExactly("tiles/{z}/{x}/{y}.png");
        assertThat(map.origins()).isEmpty();
    }

    @Test
    void whatCannotBeUnderstoodStopsTheStart() {
        assertThatThrownBy(() -> new BaseMap("x", "x", "tms", "a", "", "", 18)).hasMessageContaining("xyz or wmts");
        assertThatThrownBy(() -> new BaseMap("x", "x", "xyz", null, "", "", 18)).hasMessageContaining("url");
        assertThat(new MapSettings(List.of(), List.of()).baseMaps()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "gis.example.cn",
                "https://gis.example.cn/wms",
                "https://gis.example.cn; script-src *",
                "https://user@gis.example.cn",
                "data:",
                "https://*.example.cn",
                "javascript://gis.example.cn"
            })
    void aHostOfServicesIsAnOriginAndNothingElse(String host) {
        assertThatThrownBy(() -> new MapSettings(List.of(), List.of(host)))
                .hasMessageContaining("spatialplan.map.service-hosts");
    }

    @Test
    void hostsOfServicesAreNamedOnce() {
        MapSettings city = settings(Map.of(
                "spatialplan.map.service-hosts[0]", "https://gis.example.cn/",
                "spatialplan.map.service-hosts[1]", "https://gis.example.cn",
                "spatialplan.map.service-hosts[2]", "http://10.1.2.3:8080"));

        assertThat(city.serviceHosts()).containsExactly("https://gis.example.cn", "http://10.1.2.3:8080");
    }

    private static MapSettings settings(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bind("spatialplan.map", MapSettings.class)
                .get();
    }
}
