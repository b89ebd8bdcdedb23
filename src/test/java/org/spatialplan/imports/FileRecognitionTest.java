package org.spatialplan.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.GeodataFiles;
import org.spatialplan.format.read.TableHead;
import org.spatialplan.format.standard.DataStandard;
import org.spatialplan.format.standard.DataStandardReader;
import org.spatialplan.format.standard.StandardLayer;

/** An import that names no layer goes where the file says, or nowhere, with the reason. */
class FileRecognitionTest {

    private static final DataStandard STANDARD =
            new DataStandardReader().read(GeodataFiles.read("standards/municipal-plan-database.yaml"));

    private final FileRecognition recognition = new FileRecognition(STANDARD, GeodataFiles.catalogue());

    @ParameterizedTest
    @CsvSource({
        "STBHHX, XJXZQDM LHLX MJ, , red-lines",
        "data, GHFQDM GHFQMC MJ, CZKFBJ, town-boundary",
        "CZKFBJ, GHFQDM GHFQMC MJ, , town-boundary",
        "YJJBNTBHTB, YJJBNTTBBH YJJBNTMJ, , permanent-farmland",
        "HLFXKZX, MJ, , flood-control-lines"
    })
    void theFileSaysWhere(String table, String columns, String stated, String layer) {
        assertThat(recognition.layerOf(head(table, columns), StandardChoice.parse(stated)))
                .isEqualTo(layer);
    }

    @ParameterizedTest
    @CsvSource({
        "data, DKBH MJ, , layer-not-recognised, 请指明图层",
        "STBHHX, DKBH MJ, , layer-not-recognised, 只有名称像 STBHHX",
        "data, GHFQDM GHFQMC MJ, , layer-ambiguous, 'CZKFBJ 城镇开发边界（含列 GHFQDM, GHFQMC），对应图层 town-boundary、GHFQ'",
        "GHFQ, GHFQDM GHFQMC MJ, , layer-not-held, 本服务没有与之对应的图层",
        "YJJBNTCBQ, CBQTBBH CBQTBMJ, , layer-not-held, 合并为一个文件",
        "HHAX, LX CD, , layer-not-held, 不能代替河道管理范围",
        "STBHHX, XJXZQDM LHLX MJ, none, layer-not-recognised, 请指明图层",
        "STBHHX, XJXZQDM LHLX MJ, STBHX, standard-layer-unknown, 规范中没有图层"
    })
    void orSaysWhyNowhere(String table, String columns, String stated, String code, String reason) {
        assertThatThrownBy(() -> recognition.layerOf(head(table, columns), StandardChoice.parse(stated)))
                .isInstanceOfSatisfying(LayerNotRecognisedException.class, e -> {
                    assertThat(e.code()).isEqualTo(code);
                    assertThat(e.text().zh()).contains(reason);
                    assertThat(e.text().en()).isNotBlank();
                });
    }

    /** The norm's zones are those that the rules of the layer know: else an import could never be accepted. */
    @Test
    void everyZoneOfTheNormIsOneOfTheRules() {
        for (StandardLayer layer : STANDARD.layers()) {
            layer.target()
                    .flatMap(id -> GeodataFiles.catalogue().find(id))
                    .flatMap(one -> one.rules())
                    .ifPresent(id -> {
                        ZoneReading zones = new ZoneReading(
                                Optional.of(GeodataFiles.rules(id).nearest(GeodataFiles.DAY)));
                        layer.forms().forEach(form -> {
                            form.zone().or(form::zoneIfEmpty).ifPresent(zone -> assertThat(
                                            !zones.areNeeded() || zones.isKnown(zone))
                                    .as("%s %s", layer.name(), zone)
                                    .isTrue());
                            form.columns().stream()
                                    .filter(column -> column.use()
                                            .filter(use ->
                                                    use == org.spatialplan.format.standard.StandardColumn.Use.ZONE)
                                            .isPresent())
                                    .flatMap(column -> column.codes().orElseThrow().entries().stream())
                                    .forEach(entry -> assertThat(zones.isKnown(entry.meaning()))
                                            .as("%s %s", layer.name(), entry.meaning())
                                            .isTrue());
                        });
                    });
        }
    }

    @Test
    void everyLayerThatTheNormNamesIsDeclared() {
        Set<String> targets = STANDARD.layers().stream()
                .flatMap(layer -> layer.target().stream())
                .collect(Collectors.toSet());

        assertThat(targets).allMatch(id -> GeodataFiles.catalogue().find(id).isPresent());
    }

    private static TableHead head(String table, String columns) {
        Map<String, String> spellings = Arrays.stream(columns.split(" "))
                .collect(Collectors.toMap(column -> column.toUpperCase(Locale.ROOT), Function.identity()));
        return new TableHead("file.gpkg", Optional.of(table), spellings, Map.of());
    }
}
