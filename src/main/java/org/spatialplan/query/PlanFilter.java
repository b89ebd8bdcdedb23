package org.spatialplan.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.Quantity;
import org.spatialplan.plan.QuantityKind;
import org.spatialplan.query.filter.CqlText;
import org.spatialplan.query.filter.FilterException;
import org.spatialplan.query.filter.ReadyFilter;

/**
 * A condition on the properties of projects, written in CQL2 text or ECQL. Properties: number, name_zh, name_en, field,
 * year_from, year_to, investment (万元), bodies, territory, activity, summary_zh, summary_en, geometry (CRS84 degrees), and
 * every quantity by its id. Distances are metres on the ground. Thread-safe.
 */
public final class PlanFilter {

    private static final String PARAMETER = "filter";

    private final Filter filter;
    private final ProjectFeatures features;

    private PlanFilter(Filter filter, ProjectFeatures features) {
        this.filter = filter;
        this.features = features;
    }

    /** @throws BadParameterException if the text is no CQL, names an unknown property, or measures in an unknown unit */
    public static PlanFilter parse(String text, PlanMap map) {
        ProjectFeatures features = new ProjectFeatures(map);
        try {
            Filter parsed = CqlText.parse(text);
            return new PlanFilter(new ReadyFilter(map.frame()).of(parsed, features.type), features);
        } catch (FilterException e) {
            throw new BadParameterException(PARAMETER, text, e.getMessage(), e.near());
        }
    }

    boolean accepts(Project project) {
        return filter.evaluate(features.of(project));
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
