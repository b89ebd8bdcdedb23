package org.spatialplan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.spatialplan.format.city.PlanCsvReader;
import org.spatialplan.format.city.PlanFiles;
import org.spatialplan.format.read.GeoJsonLayerReader;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.FeatureProperties;
import org.spatialplan.layer.LayerDefinition;
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
                        city.words().of(printed).en())
                .doesNotContainPattern("\\p{IsHan}|[＜{]"));
        assertThat(city.words().of("比2005年下降65%以上").en()).isEqualTo("at least 65% lower than in 2005");
    }

    @Test
    void noRowOfTheTablesIsLeftOver() {
        Set<String> used = new TreeSet<>();
        Stream.concat(printed().stream(), values().stream())
                .filter(stated -> city.words().find(stated).isPresent())
                .forEach(stated -> used.add(city.words().of(stated).en().replaceAll("[0-9.]+", "#")));

        assertThat(CityData.WORDS.stream()
                        .flatMap(path -> geodata.read(path).text().lines().skip(1)))
                .hasSize(used.size());
    }

    private Set<String> values() {
        Set<String> all = new TreeSet<>();
        bundled()
                .flatMap(layer -> features(layer.id()).stream())
                .forEach(feature -> feature.attributes().values().forEach(value -> all.add(String.valueOf(value))));
        return all;
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
        bundled()
                .flatMap(layer -> features(layer.id()).stream())
                .map(FeatureProperties::of)
                .forEach(properties -> LayerSentences.PROPERTIES.forEach(name -> {
                    if (properties.get(name) instanceof String text) {
                        all.add(text);
                    }
                }));
        return all;
    }

    private Stream<LayerDefinition> bundled() {
        return city.layers().stream().filter(layer -> layer.bundled() && !layer.isMadeOfLinks());
    }

    private List<Feature> features(String layer) {
        return new GeoJsonLayerReader()
                .readFile(geodata.read("layers/" + layer + ".geojson"))
                .features();
    }
}
