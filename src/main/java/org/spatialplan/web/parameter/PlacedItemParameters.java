package org.spatialplan.web.parameter;

import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.feature.ItemFilter;
import org.spatialplan.geo.Certainty;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.plan.PlanItem;
import org.spatialplan.plan.Precision;
import org.spatialplan.plan.Subject;
import org.spatialplan.query.ItemConditions;
import org.spatialplan.query.ItemQuestion;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.SpatialCondition;

/** The parameters that choose projects, actions or tasks, as texts. An item has to meet all that are given. */
public record PlacedItemParameters(
        ItemParameters item,
        String touches,
        String distance,
        String township,
        String bbox,
        String precision,
        String filter,
        String certainty) {

    private static final QueryParameter<FeatureRef> TOUCHES = TouchesParameter.TOUCHES
            .means("`layer/feature`: items of which a linked place meets that feature. Each match says why, and whether"
                    + " it is certain or only possible given the accuracy of both sides. What the plan names, towns and"
                    + " districts too, is certain by name; asked about `projects/80` or `actions/4-08`, so are items"
                    + " that name the same place. See /api/layers for the names.")
            .example("city/city");
    private static final QueryParameter<Double> DISTANCE = TouchesParameter.DISTANCE
            .means("With `touches`: within this many metres of the feature, on the ground; 0 (touching) if left out, at"
                    + " most 200000.")
            .example("500");
    private static final QueryParameter<String> TOWNSHIP = QueryParameter.text("township")
            .means("Township (乡镇、街道): its id or name; with its district before it where two have"
                    + " one name (某县某镇). Items whose row names it are certain, those that may lie in it possible.");
    private static final QueryParameter<Envelope> BBOX = BboxParameter.BBOX
            .means("Box `minLon,minLat,maxLon,maxLat` in degrees, CRS84 (longitude before latitude): items of which a"
                    + " linked place lies or may lie in it.")
            .example("118.5,24.8,118.8,25.1");
    private static final QueryParameter<Set<Precision>> PRECISION = QueryParameter.constants(
                    "precision", Precision.class)
            .means("How closely the item's words place it, by its finest place: one or several by comma."
                    + " `district,citywide` are the items without a place: no more than a district or the city is"
                    + " known.")
            .example("district,citywide");
    private static final QueryParameter<String> FILTER = QueryParameter.text("filter")
            .means("Condition in CQL2 text or ECQL on the properties of the collection of the same name: see"
                    + " /ogc/collections/projects/queryables (of projects for example number, investment_wan_yuan (万元;"
                    + " short: investment), year_to, every quantity by its id, geometry in degrees). A condition on a"
                    + " missing value is neither true nor false: neither it nor its NOT finds the item.")
            .example("field = 'rivers' AND name_zh LIKE '%水%'");
    private static final QueryParameter<Certainty> CERTAINTY = QueryParameter.constant("certainty", Certainty.class)
            .means("With `touches`, `township` or `bbox`: `certain` or `possible`, only matches of that certainty.");

    /** The parameters, in the order of the components that are texts. */
    static final List<QueryParameter<?>> PARAMETERS =
            List.of(TOUCHES, DISTANCE, TOWNSHIP, BBOX, PRECISION, FILTER, CERTAINTY);

    /**
     * Reads the parameters.
     *
     * @param kind of the items
     * @throws org.spatialplan.query.BadParameterException if a value cannot be read
     */
    public <T extends PlanItem> ItemQuestion<T> toQuestion(Subject.Kind kind, PlanMap map) {
        return item.<T>toQuestion(map)
                .where(PRECISION.parse(precision).map(wanted -> ItemConditions.placedTo(wanted, map)))
                .where(FILTER.parse(filter).map(text -> ItemFilter.parse(text, kind, map)))
                .at(TouchesParameter.parse(touches, distance))
                .at(NameParameter.township(township, map).map(SpatialCondition.InTownship::new))
                .at(BboxParameter.parse(bbox).map(SpatialCondition.InBox::new))
                .asSureAs(CertaintyParameter.parse(certainty, touches, township, bbox));
    }
}
