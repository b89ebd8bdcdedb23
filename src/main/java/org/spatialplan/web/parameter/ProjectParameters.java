package org.spatialplan.web.parameter;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.feature.ProjectFilter;
import org.spatialplan.geo.Certainty;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.ProjectQuestion;

/** The parameters that choose projects, as they come. All that are given must hold. */
public record ProjectParameters(
        String field,
        String district,
        String body,
        String year,
        String q,
        String touches,
        String distance,
        String bbox,
        String filter,
        String certainty) {

    private static final QueryParameter<String> FIELD = QueryParameter.text("field")
            .means("Field of the plan: id or name, for example `rivers` or 美丽河湖.")
            .example("rivers");
    private static final QueryParameter<String> DISTRICT = QueryParameter.text("district")
            .means("District in the project's territory (属地): id or name, for example `luojiang` or 洛江区;"
                    + " `citywide` for projects of the whole city.")
            .example("luojiang");
    private static final QueryParameter<String> BODY = QueryParameter.text("body")
            .means("Responsible body (责任单位): id or name, for example 市水利局. See /api/bodies.")
            .example("市水利局");
    private static final QueryParameter<Integer> YEAR = NumberParameter.YEAR
            .means("A year in which works go on, 2000 to 2100.")
            .example("2024");
    private static final QueryParameter<String> Q = QueryParameter.text("q")
            .means("Words, separated by blanks, that must all stand in names, summaries, bodies, districts"
                    + " or places, or be the project's number; Chinese or English.")
            .example("污水");
    private static final QueryParameter<FeatureRef> TOUCHES = TouchesParameter.TOUCHES
            .means("`layer/feature`: projects of which a linked place meets that feature. Each match says"
                    + " why, and whether it is certain or only possible given the accuracy of both sides. What the plan"
                    + " names, towns and districts too, is certain by name; asked about `projects/80` or"
                    + " `actions/4-08`, so are projects that name the same place."
                    + " See /api/layers for the names.")
            .example("rivers/luoyang-river");
    private static final QueryParameter<Double> DISTANCE = TouchesParameter.DISTANCE
            .means("With `touches`: within this many metres of the feature, on the ground; 0 (touching) if"
                    + " left out, at most 200000.")
            .example("500");
    private static final QueryParameter<Envelope> BBOX = BboxParameter.BBOX
            .means("Box `minLon,minLat,maxLon,maxLat` in degrees, CRS84 (longitude before latitude):"
                    + " projects of which a linked place lies or may lie in it.")
            .example("118.5,24.8,118.8,25.1");
    private static final QueryParameter<String> FILTER = QueryParameter.text("filter")
            .means("Condition in CQL2 text or ECQL on the properties of /ogc/collections/projects/queryables:"
                    + " number, name_zh, name_en, field, year_from, year_to, investment_wan_yuan (万元; short:"
                    + " investment), bodies and territory (ids, joined by semicolons), activity, summary_zh,"
                    + " summary_en, geometry (degrees, CRS84), every quantity by its id, … A condition on a"
                    + " missing value is neither true nor false: neither it nor its NOT finds the project.")
            .example("investment_wan_yuan > 100000 AND year_to <= 2025");
    private static final QueryParameter<Certainty> CERTAINTY = QueryParameter.constant("certainty", Certainty.class)
            .means("`certain` or `possible`: only matches of that certainty.")
            .example("certain");

    /** All of them, in the order of the components. */
    static final List<QueryParameter<?>> PARAMETERS =
            List.of(FIELD, DISTRICT, BODY, YEAR, Q, TOUCHES, DISTANCE, BBOX, FILTER, CERTAINTY);

    /** @throws org.spatialplan.query.BadParameterException for what cannot be understood */
    public ProjectQuestion toQuestion(PlanMap map) {
        return new ProjectQuestion(
                NameParameter.field(field, map),
                NameParameter.district(district, map),
                NameParameter.body(body, map),
                NumberParameter.optional(YEAR.parse(year)),
                Q.parse(q),
                TouchesParameter.parse(touches, distance),
                BboxParameter.parse(bbox),
                FILTER.parse(filter).map(text -> ProjectFilter.parse(text, map)),
                CertaintyParameter.parse(certainty, touches, bbox));
    }
}
