package org.spatialplan.format.write;

import java.util.Optional;
import org.geotools.api.feature.simple.SimpleFeature;

/** How features are drawn, for the formats that hold styles. Implementations are thread-safe. */
public interface FeatureStyles {

    /** No styles at all. */
    FeatureStyles NONE = new FeatureStyles() {
        @Override
        public Optional<String> sld(String type) {
            return Optional.empty();
        }

        @Override
        public Optional<FeatureColours> look(String type, SimpleFeature row) {
            return Optional.empty();
        }
    };

    /** The style of a type as a document of SLD 1.0.0; empty if it has none of its own. */
    Optional<String> sld(String type);

    /** How a feature is drawn, for formats that know no more than colours and widths; empty if it is not drawn. */
    Optional<FeatureColours> look(String type, SimpleFeature row);
}
