package org.spatialplan.ogc.fes;

import java.util.Map;
import java.util.function.Predicate;
import org.spatialplan.feature.FeatureType;

/**
 * What a filter is about.
 *
 * @param type whose features it chooses among
 * @param isType tells the names of feature types, to find an identifier of another type
 * @param isFeature tells the identifiers of the type's features, {@code <type>.<id>}
 * @param frame of geometries without srsName
 * @param namespaces by prefix, for prefixes that the document does not declare
 */
public record FesContext(
        FeatureType type,
        Predicate<String> isType,
        Predicate<String> isFeature,
        GmlFrame frame,
        Map<String, String> namespaces) {}
