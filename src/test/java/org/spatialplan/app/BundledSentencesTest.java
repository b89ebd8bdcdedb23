package org.spatialplan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.spatialplan.format.city.PlanCsvReader;
import org.spatialplan.format.city.PlanFiles;
import org.spatialplan.format.read.GeoJsonLayerReader;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.FeatureProperties;
import org.spatialplan.layer.LayerSentences;
import org.spatialplan.plan.Target;
import org.springframework.core.io.DefaultResourceLoader;

/** What the bundled layers say of themselves is said in both languages. */
class BundledSentencesTest {

    private final Geodata geodata = new Geodata(new DefaultResourceLoader(), "classpath:geodata/");
    private final Catalogue city = CityData.read(geodata).catalogue();

    @Test
    void everySentenceOfEveryFeatureIsKnownInChinese() {
        Set<String> unknown = new TreeSet<>();
        for (String stated : stated()) {
            if (city.sentences().findChinese(stated).isEmpty()) {
                unknown.add(stated);
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void noPlaceForAWordIsLeftOpen() {
        assertThat(stated()).hasSizeGreaterThan(900).allSatisfy(stated -> {
            assertThat(city.sentences().of(stated).zh()).doesNotContain("{").matches(".*\\p{IsHan}.*");
        });
    }

    @Test
    void everyTargetOfEveryIndicatorIsKnownInEnglish() {
        List<String> words = printed();

        assertThat(words).hasSizeGreaterThan(70).allSatisfy(printed -> assertThat(
                        city.targetWords().of(printed).en())
                .doesNotContainPattern("\\p{IsHan}|[＜{]"));
        assertThat(city.targetWords().of("比2005年下降65%以上").en()).isEqualTo("at least 65% lower than in 2005");
    }

    @Test
    void noRowOfTheTableIsLeftOver() {
        long used = printed().stream()
                .filter(printed -> city.targetWords().find(printed).isPresent())
                .map(printed -> city.targetWords().of(printed).en().replaceAll("[0-9.]+", "#"))
                .distinct()
                .count();

        assertThat(geodata.read(CityData.TARGET_WORDS).text().lines().skip(1)).hasSize((int) used);
    }

    private List<String> printed() {
        return new PlanCsvReader()
                .read(PlanFiles.read(geodata::read, geodata::find)).indicators().stream()
                        .flatMap(indicator -> indicator.targets().stream())
                        .map(Target::words)
                        .toList();
    }

    private List<String> stated() {
        List<String> all = new ArrayList<>();
        city.layers().stream()
                .filter(layer -> layer.bundled() && !layer.isMadeOfLinks())
                .flatMap(layer -> features(layer.id()).stream())
                .map(FeatureProperties::of)
                .forEach(properties -> LayerSentences.PROPERTIES.forEach(name -> {
                    if (properties.get(name) instanceof String text) {
                        all.add(text);
                    }
                }));
        return all;
    }

    private List<Feature> features(String layer) {
        return new GeoJsonLayerReader()
                .readFile(geodata.read("layers/" + layer + ".geojson"))
                .features();
    }
}
