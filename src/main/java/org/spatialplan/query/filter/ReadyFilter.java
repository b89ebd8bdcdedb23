package org.spatialplan.query.filter;

import java.util.List;
import java.util.TreeSet;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.filter.FilterAttributeExtractor;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.query.NearNames;

/**
 * Makes a parsed filter ready to be asked of the rows of one schema. Literal geometries are in degrees with longitude as x
 * already: every door knows its own axis order. Stateless but for the frame, thread-safe.
 */
public final class ReadyFilter {

    /** User data of a row: its {@link org.spatialplan.geo.UncertainShape} in metres of the ground frame. */
    public static final String GROUND = "ground";

    private final GroundFrame frame;

    public ReadyFilter(GroundFrame frame) {
        this.frame = frame;
    }

    /**
     * The filter for one schema.
     *
     * @throws FilterException if it names an unknown property or function, measures in an unknown unit or is too deep
     */
    public Filter of(Filter parsed, SimpleFeatureType schema) {
        FilterLimits.require(parsed);
        requireKnownProperties(parsed, schema);
        return (Filter) parsed.accept(new FilterPreparation(frame, schema), null);
    }

    private static void requireKnownProperties(Filter filter, SimpleFeatureType schema) {
        FilterAttributeExtractor extractor = new FilterAttributeExtractor();
        filter.accept(extractor, null);
        List<String> known = schema.getAttributeDescriptors().stream()
                .map(descriptor -> descriptor.getLocalName())
                .toList();
        for (String name : new TreeSet<>(extractor.getAttributeNameSet())) {
            if (!name.isEmpty() && RowProperty.resolve(name, known::contains).isEmpty()) {
                NearNames names = new NearNames();
                known.forEach(id -> names.offer(id, id));
                throw new FilterException(
                        "a condition on known properties ('" + name + "' is none)", names.nearest(name));
            }
        }
    }
}
