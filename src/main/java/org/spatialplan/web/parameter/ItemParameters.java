package org.spatialplan.web.parameter;

import java.util.List;
import java.util.OptionalInt;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.geo.Certainty;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.query.ItemQuestion;
import org.spatialplan.query.PlanMap;

/** The parameters that choose actions or tasks, as they come. All that are given must hold. */
public record ItemParameters(
        String field, String body, String q, String touches, String distance, String bbox, String certainty) {

    private static final QueryParameter<String> FIELD = QueryParameter.text("field")
            .means("Field of the plan: id or name, for example `rivers` or 美丽河湖.")
            .example("rivers");
    private static final QueryParameter<String> BODY = QueryParameter.text("body")
            .means("Responsible body (责任单位): id or name, for example 市水利局. See /api/bodies.")
            .example("市水利局");
    private static final QueryParameter<String> Q = QueryParameter.text("q")
            .means("Words, separated by blanks, that must all stand in names, summaries, bodies or places,"
                    + " or be the id; Chinese or English.")
            .example("污水");
    private static final QueryParameter<FeatureRef> TOUCHES = TouchesParameter.TOUCHES
            .means("`layer/feature`: items of which a linked place meets that feature. Each match says why, and whether"
                    + " it is certain or only possible given the accuracy of both sides. What the plan names is certain by"
                    + " name; asked about `projects/80` or `actions/4-08`, so are items that name the same place.")
            .example("bays/anhai-bay");
    private static final QueryParameter<Double> DISTANCE = TouchesParameter.DISTANCE
            .means("With `touches`: within this many metres of the feature, on the ground; 0 (touching) if left"
                    + " out, at most 200000.")
            .example("500");
    private static final QueryParameter<Envelope> BBOX = BboxParameter.BBOX
            .means("Box `minLon,minLat,maxLon,maxLat` in degrees, CRS84 (longitude before latitude): items of"
                    + " which a linked place lies or may lie in it.")
            .example("118.5,24.8,118.8,25.1");
    private static final QueryParameter<Certainty> CERTAINTY = QueryParameter.constant("certainty", Certainty.class)
            .means("`certain` or `possible`: only matches of that certainty.")
            .example("certain");

    /** All of them, in the order of the components. */
    static final List<QueryParameter<?>> PARAMETERS = List.of(FIELD, BODY, Q, TOUCHES, DISTANCE, BBOX, CERTAINTY);

    /**
     * What is asked for.
     *
     * @param chapter of tasks
     * @throws org.spatialplan.query.BadParameterException for what cannot be understood
     */
    public ItemQuestion toQuestion(OptionalInt chapter, PlanMap map) {
        return new ItemQuestion(
                NameParameter.field(field, map),
                NameParameter.body(body, map),
                chapter,
                Q.parse(q),
                TouchesParameter.parse(touches, distance),
                BboxParameter.parse(bbox),
                CertaintyParameter.parse(certainty, touches, bbox));
    }
}
