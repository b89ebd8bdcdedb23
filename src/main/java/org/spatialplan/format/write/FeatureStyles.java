package org.spatialplan.format.write;

import java.util.Optional;
import org.geotools.api.feature.simple.SimpleFeature;

/** Gives the styles of features to the formats that hold styles. Implementations are thread-safe. */
public interface FeatureStyles {

    /** An implementation without styles. */
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

    /** The style of a type as an SLD 1.0.0 document; empty if the type has no style of its own. */
    Optional<String> sld(String type);

    /**
     * The colours and widths of a feature, for formats that support nothing more; empty if the feature is not drawn.
     */
    Optional<FeatureColours> look(String type, SimpleFeature row);
}
