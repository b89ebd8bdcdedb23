package org.spatialplan.ogc.fes;

import java.util.Map;
import java.util.function.Predicate;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.format.gml.GmlFrame;

/**
 * The context of a filter.
 *
 * @param type the feature type that is queried
 * @param isType tests for names of feature types, to find an identifier of another type
 * @param isFeature tests for identifiers of the type's features, {@code <type>.<id>}
 * @param frame of geometries without srsName
 * @param namespaces by prefix, for prefixes without a declaration in the document
 */
public record FesContext(
        FeatureType type,
        Predicate<String> isType,
        Predicate<String> isFeature,
        GmlFrame frame,
        Map<String, String> namespaces) {}
