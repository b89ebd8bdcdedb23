package org.spatialplan.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.spatial.Beyond;
import org.geotools.api.filter.spatial.DWithin;
import org.geotools.api.filter.spatial.DistanceBufferOperator;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.filter.FilterAttributeExtractor;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;
import org.geotools.filter.visitor.DefaultFilterVisitor;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.Quantity;
import org.spatialplan.plan.QuantityKind;

/**
 * A condition on the properties of projects, written in CQL2 text or ECQL. Properties: number, name_zh, name_en, field,
 * year_from, year_to, investment (万元), bodies, territory, activity, summary_zh, summary_en, geometry (CRS84 degrees), and
 * every quantity by its id. Thread-safe.
 */
public final class PlanFilter {

    private static final String PARAMETER = "filter";

    private final Filter filter;
    private final ProjectFeatures features;

    private PlanFilter(Filter filter, ProjectFeatures features) {
        this.filter = filter;
        this.features = features;
    }

    /** @throws BadParameterException if the text is no CQL, names an unknown property, or asks for a distance */
    public static PlanFilter parse(String text, PlanMap map) {
        ProjectFeatures features = new ProjectFeatures(map);
        Filter filter = toFilter(text);
        requireKnownProperties(text, filter, features.properties());
        requireNoDistance(text, filter);
        return new PlanFilter(filter, features);
    }

    boolean accepts(Project project) {
        return filter.evaluate(features.of(project));
    }

    private static Filter toFilter(String text) {
        try {
            return ECQL.toFilter(Cql2Names.toEcql(text));
        } catch (CQLException e) {
            throw new BadParameterException(PARAMETER, text, "CQL2 text or ECQL (" + firstLine(e) + ")");
        } catch (RuntimeException e) {
            // the parser lets runtime exceptions through for some malformed input; all of them are about the text
            throw new BadParameterException(PARAMETER, text, "CQL2 text or ECQL");
        }
    }

    private static String firstLine(CQLException e) {
        return String.valueOf(e.getMessage())
                .lines()
                .findFirst()
                .orElse("unreadable")
                .strip();
    }

    private static void requireKnownProperties(String text, Filter filter, List<String> known) {
        FilterAttributeExtractor extractor = new FilterAttributeExtractor();
        filter.accept(extractor, null);
        for (String name : new TreeSet<>(extractor.getAttributeNameSet())) {
            if (!known.contains(name)) {
                NearNames names = new NearNames();
                known.forEach(id -> names.offer(id, id));
                throw new BadParameterException(
                        PARAMETER,
                        text,
                        "a condition on known properties ('" + name + "' is none)",
                        names.nearest(name));
            }
        }
    }

    /** GeoTools would measure in degrees. */
    private static void requireNoDistance(String text, Filter filter) {
        filter.accept(
                new DefaultFilterVisitor() {
                    @Override
                    public Object visit(DWithin within, Object data) {
                        return refuse(within);
                    }

                    @Override
                    public Object visit(Beyond beyond, Object data) {
                        return refuse(beyond);
                    }

                    private Object refuse(DistanceBufferOperator operator) {
                        throw new BadParameterException(
                                PARAMETER,
                                text,
                                "a condition without distances; 'touches' with 'distance' asks in metres");
                    }
                },
                null);
    }

    /** Projects as GeoTools features, made when first asked for. */
    private static final class ProjectFeatures {

        private final PlanMap map;
        private final SimpleFeatureType type;
        private final Map<Integer, SimpleFeature> made = new HashMap<>();

        ProjectFeatures(PlanMap map) {
            this.map = map;
            SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
            builder.setName("projects");
            List.of("number", "year_from", "year_to").forEach(name -> builder.add(name, Integer.class));
            builder.add("investment", Long.class);
            List.of("name_zh", "name_en", "field", "bodies", "territory", "activity", "summary_zh", "summary_en")
                    .forEach(name -> builder.add(name, String.class));
            builder.add("geometry", Geometry.class);
            map.plan().quantityKinds().forEach((QuantityKind kind) -> builder.add(kind.id(), Double.class));
            this.type = builder.buildFeatureType();
        }

        List<String> properties() {
            return type.getAttributeDescriptors().stream()
                    .map(descriptor -> descriptor.getLocalName())
                    .toList();
        }

        synchronized SimpleFeature of(Project project) {
            return made.computeIfAbsent(project.number(), number -> build(project));
        }

        private SimpleFeature build(Project project) {
            SimpleFeatureBuilder builder = new SimpleFeatureBuilder(type);
            builder.set("number", project.number());
            builder.set("year_from", project.yearFrom());
            builder.set("year_to", project.yearTo());
            builder.set("investment", project.investment());
            builder.set("name_zh", project.nameZh());
            builder.set("name_en", project.nameEn());
            builder.set("field", project.field());
            builder.set("bodies", String.join(",", project.bodies()));
            builder.set("territory", String.join(",", project.territory()));
            builder.set("activity", project.activity());
            builder.set("summary_zh", project.summaryZh());
            builder.set("summary_en", project.summaryEn());
            builder.set("geometry", map.findGeometry(project.subject()).orElse(null));
            for (Quantity quantity : project.quantities()) {
                builder.set(quantity.kind(), quantity.value().doubleValue());
            }
            return builder.buildFeature("projects." + project.number());
        }
    }
}
