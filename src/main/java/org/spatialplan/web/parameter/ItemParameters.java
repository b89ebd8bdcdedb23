package org.spatialplan.web.parameter;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.OptionalInt;
import org.spatialplan.query.ItemQuestion;
import org.spatialplan.query.PlanMap;

/** The parameters that choose actions or tasks, as they come. All that are given must hold. */
public record ItemParameters(
        @Parameter(description = "Field of the plan: id or name, for example `rivers` or 美丽河湖.", example = "rivers")
                String field,
        @Parameter(
                        description = "Responsible body (责任单位): id or name, for example 市水利局. See /api/bodies.",
                        example = "市水利局")
                String body,
        @Parameter(
                        description =
                                "Words, separated by blanks, that must all stand in names, summaries, bodies or places,"
                                        + " or be the id; Chinese or English.",
                        example = "污水")
                String q,
        @Parameter(
                        description =
                                "`layer/feature`: items of which a linked place meets that feature. Each match says why, and whether"
                                        + " it is certain or only possible given the accuracy of both sides. What the plan names is certain by"
                                        + " name; asked about `projects/80` or `actions/4-08`, so are items that name the same place.",
                        example = "bays/anhai-bay")
                String touches,
        @Parameter(
                        description =
                                "With `touches`: within this many metres of the feature, on the ground; 0 (touching) if left"
                                        + " out, at most 200000.",
                        example = "500")
                String distance,
        @Parameter(
                        description =
                                "Box `minLon,minLat,maxLon,maxLat` in degrees, CRS84 (longitude before latitude): items of"
                                        + " which a linked place lies or may lie in it.",
                        example = "118.5,24.8,118.8,25.1")
                String bbox,
        @Parameter(description = "`certain` or `possible`: only matches of that certainty.", example = "certain")
                String certainty) {

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
                TextParameter.words(q),
                TouchesParameter.parse(touches, distance),
                BboxParameter.parse(bbox),
                CertaintyParameter.parse(certainty, touches, bbox));
    }
}
