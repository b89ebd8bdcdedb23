package org.spatialplan.web.parameter;

import io.swagger.v3.oas.annotations.Parameter;
import org.spatialplan.feature.ProjectFilter;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.ProjectQuestion;

/** The parameters that choose projects, as they come. All that are given must hold. */
public record ProjectParameters(
        @Parameter(description = "Field of the plan: id or name, for example `rivers` or 美丽河湖.", example = "rivers")
                String field,
        @Parameter(
                        description =
                                "District in the project's territory (属地): id or name, for example `luojiang` or 洛江区;"
                                        + " `citywide` for projects of the whole city.",
                        example = "luojiang")
                String district,
        @Parameter(
                        description = "Responsible body (责任单位): id or name, for example 市水利局. See /api/bodies.",
                        example = "市水利局")
                String body,
        @Parameter(description = "A year in which works go on, 2000 to 2100.", example = "2024") String year,
        @Parameter(
                        description =
                                "Words, separated by blanks, that must all stand in names, summaries, bodies, districts"
                                        + " or places, or be the project's number; Chinese or English.",
                        example = "污水")
                String q,
        @Parameter(
                        description =
                                "`layer/feature`: projects of which a linked place meets that feature. Each match says"
                                        + " why, and whether it is certain or only possible given the accuracy of both sides. What the plan"
                                        + " names, towns and districts too, is certain by name; asked about `projects/80` or"
                                        + " `actions/4-08`, so are projects that name the same place."
                                        + " See /api/layers for the names.",
                        example = "rivers/luoyang-river")
                String touches,
        @Parameter(
                        description =
                                "With `touches`: within this many metres of the feature, on the ground; 0 (touching) if"
                                        + " left out, at most 200000.",
                        example = "500")
                String distance,
        @Parameter(
                        description = "Box `minLon,minLat,maxLon,maxLat` in degrees, CRS84 (longitude before latitude):"
                                + " projects of which a linked place lies or may lie in it.",
                        example = "118.5,24.8,118.8,25.1")
                String bbox,
        @Parameter(
                        description =
                                "Condition in CQL2 text or ECQL on the properties of /ogc/collections/projects/queryables:"
                                        + " number, name_zh, name_en, field, year_from, year_to, investment_wan_yuan (万元; short:"
                                        + " investment), bodies and territory (ids, joined by semicolons), activity, summary_zh,"
                                        + " summary_en, geometry (degrees, CRS84), every quantity by its id, … A condition on a"
                                        + " missing value is neither true nor false: neither it nor its NOT finds the project.",
                        example = "investment_wan_yuan > 100000 AND year_to <= 2025")
                String filter,
        @Parameter(description = "`certain` or `possible`: only matches of that certainty.", example = "certain")
                String certainty) {

    /** @throws org.spatialplan.query.BadParameterException for what cannot be understood */
    public ProjectQuestion toQuestion(PlanMap map) {
        return new ProjectQuestion(
                NameParameter.field(field, map),
                NameParameter.district(district, map),
                NameParameter.body(body, map),
                NumberParameter.year(year),
                TextParameter.words(q),
                TouchesParameter.parse(touches, distance),
                BboxParameter.parse(bbox),
                TextParameter.given("filter", filter).map(text -> ProjectFilter.parse(text, map)),
                CertaintyParameter.parse(certainty, touches, bbox));
    }
}
