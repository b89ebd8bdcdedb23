package org.spatialplan.format.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.GeodataFiles;
import org.spatialplan.format.read.TableHead;

/** A file is told by the name of its table or file, by the codes of its features, and by its columns. */
class LayerRecogniserTest {

    private static final DataStandard STANDARD =
            new DataStandardReader().read(GeodataFiles.read("standards/municipal-plan-database.yaml"));

    private final LayerRecogniser recogniser = new LayerRecogniser(STANDARD);

    @ParameterizedTest
    @CsvFileSource(resources = "/cases/standards/recognised.csv", numLinesToSkip = 1)
    void filesAreWhatTheyAre(String file, String table, String columns, String ysdm, String expected, String by) {
        List<Recognition> found = recogniser.recognise(head(file, table, columns, ysdm));

        assertThat(found.stream().map(LayerRecogniserTest::said).toList())
                .isEqualTo(expected == null ? List.of() : Arrays.asList(expected.split(" ")));
        assertThat(found.stream()
                        .flatMap(one -> one.evidence().stream())
                        .map(one -> one.kind().name().toLowerCase(Locale.ROOT)))
                .isEqualTo(by == null ? List.of() : Arrays.asList(by.split(" ")));
    }

    @Test
    void everyFormIsToldByItsOwnColumnsAlone() {
        for (StandardLayer layer : STANDARD.layers()) {
            for (LayerForm form : layer.forms()) {
                if (!form.telling().isEmpty()) {
                    String columns = form.columns().stream()
                            .map(StandardColumn::name)
                            .reduce("", (all, one) -> all + one + " ")
                            .strip();
                    assertThat(recogniser.recognise(head("data.zip", null, columns, null)))
                            .as("%s %s", layer.name(), form.id())
                            .anyMatch(found ->
                                    found.layer().equals(layer) && found.form().equals(Optional.of(form)));
                }
            }
        }
    }

    /** A file that nearly is a layer is told what it lacks; one that is a layer, or none at all, is not. */
    @ParameterizedTest
    @CsvSource({
        "a.shp, , BSM YSDM SHENG SHI XIAN HXBM HXMC MJ, STBHHX/full HXLX LXBM",
        "STBHHX.shp, , HXBM HXMC MJ, STBHHX/full HXLX LXBM",
        "a.shp, , XJXZQDM SJXZQMC XJXZQMC, STBHHX/short LHLX",
        "a.shp, , DKBH DKMC MJ, ''",
        "a.shp, , BSM YSDM SHENG SHI XIAN HXBM HXMC HXLX LXBM MJ, ''"
    })
    void whatAFileLacksToBeALayerIsTold(String file, String table, String columns, String near) {
        String found = recogniser
                .nearest(head(file, table, columns, null))
                .map(one -> one.layer().name() + "/" + one.form().id() + " " + String.join(" ", one.missing()))
                .orElse("");

        assertThat(found).isEqualTo(near);
    }

    private static String said(Recognition found) {
        return found.layer().name() + found.form().map(form -> "/" + form.id()).orElse("");
    }

    private static TableHead head(String file, String table, String columns, String ysdm) {
        Map<String, String> spellings = new LinkedHashMap<>();
        for (String column : columns == null ? new String[0] : columns.split(" ")) {
            spellings.put(column.toUpperCase(Locale.ROOT), column);
        }
        return new TableHead(
                file == null ? "" : file,
                Optional.ofNullable(table),
                spellings,
                ysdm == null ? Map.of() : Map.of("YSDM", Set.of(ysdm)));
    }
}
