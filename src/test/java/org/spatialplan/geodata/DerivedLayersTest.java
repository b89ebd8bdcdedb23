package org.spatialplan.geodata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spatialplan.GeodataFiles;
import org.spatialplan.format.city.GeoJsonLayerWriter;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.DerivedLayers;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerDefinition;

/**
 * The files of derived layers are what their sources yield today. After a change to a source run
 * {@code ./mvnw test -Dtest=DerivedLayersTest -Dregenerate} and commit what changed.
 */
class DerivedLayersTest {

    private static final Catalogue CATALOGUE = GeodataFiles.catalogue();

    static Stream<LayerDefinition> derived() {
        return CATALOGUE.layers().stream().filter(layer -> layer.derivation().isPresent() && !layer.isMadeOfLinks());
    }

    @ParameterizedTest
    @MethodSource("derived")
    void fileIsUpToDate(LayerDefinition layer) throws IOException {
        DerivedLayers derivedLayers = new DerivedLayers(GroundFrame.about(CATALOGUE.centralMeridian()));
        List<Feature> source =
                GeodataFiles.features(layer.derivation().orElseThrow().from());
        String expected = new GeoJsonLayerWriter().write(derivedLayers.derive(layer, source));
        String file = "layers/" + layer.id() + ".geojson";
        if (System.getProperty("regenerate") != null) {
            Files.writeString(GeodataFiles.FOLDER.resolve(file), expected);
        }

        assertThat(GeodataFiles.read(file).text()).isEqualTo(expected);
    }
}
