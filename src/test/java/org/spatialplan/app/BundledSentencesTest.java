package org.spatialplan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.spatialplan.format.read.GeoJsonLayerReader;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.FeatureProperties;
import org.spatialplan.layer.LayerSentences;
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
