package org.spatialplan.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.spatialplan.layer.ControlLine;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.layer.PlacedLink;
import org.spatialplan.plan.Subject;
import org.spatialplan.query.Names;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.site.MetFeature;
import org.spatialplan.query.site.MetItem;
import org.spatialplan.query.site.MetItem.Works;
import org.spatialplan.query.site.NearFeature;
import org.spatialplan.query.site.SiteSurroundings;
import org.spatialplan.query.site.UnlocatedFeature;
import org.spatialplan.report.ConflictAnswer.OverlapAnswer;
import org.spatialplan.text.EnumNames;
import org.spatialplan.text.answer.LocalizedName;

@Schema(
        description =
                "What is at a ground and what is planned there: all that it meets or may meet and that is no control"
                        + " line, and how far away the nearest of the other layers and the control lines is.")
public record SurroundingsAnswer(
        @Schema(description = "districts that it is in, or may be in") List<MetFeatureAnswer> district,
        @Schema(
                        description =
                                "townships that it may be in, the nearest seat first: a township is known as a point with an accuracy")
                List<MetFeatureAnswer> township,
        @Schema(description = "projects with a place of their own here, the surest first, then the nearest")
                List<MetItemAnswer> projects,
        List<MetItemAnswer> actions,
        List<MetItemAnswer> tasks,
        @Schema(
                        description =
                                "projects, actions and tasks of which no more is known than that they are somewhere in a"
                                        + " district or township that the ground meets")
                @JsonProperty("in_units")
                List<InUnitAnswer> inUnits,
        @Schema(description = "how many more may be anywhere in the city, and so here too") int citywide,
        @Schema(description = "features of all other layers without rules, the surest first, then the nearest")
                List<MetFeatureAnswer> features,
        @Schema(
                        description =
                                "of each layer without rules that it does not meet, and of each control line, the nearest feature")
                List<NearFeatureAnswer> nearest,
        @Schema(description = "features of layers without rules whose place nobody knows and that may be here")
                @JsonProperty("not_excluded")
                List<LocalizedName> notExcluded) {

    private static final String METRES = "distance of the drawings in metres on the ground, 0 where they meet";
    private static final String SLACK = "both accuracies together in metres: the true distance may be off by so much";

    @Schema(description = "A feature that a ground meets or may meet.")
    public record MetFeatureAnswer(
            String layer,
            @Schema(description = "layer/feature") String feature,
            LocalizedName names,
            @Schema(allowableValues = {"certain", "possible"}) String certainty,
            @Schema(description = METRES) @JsonProperty("distance_m") double distanceM,
            @Schema(description = SLACK) @JsonProperty("slack_m") double slackM,
            @Schema(
                            description = "of a line in an area the length inside; null where nothing can be measured",
                            nullable = true)
                    OverlapAnswer overlap) {

        static MetFeatureAnswer of(MetFeature met) {
            return new MetFeatureAnswer(
                    met.layer(),
                    met.ref().toString(),
                    new LocalizedName(
                            met.feature().id(),
                            met.feature().nameZh(),
                            met.feature().nameEn()),
                    EnumNames.of(met.certainty()),
                    Metres.of(met.distanceM()),
                    Metres.of(met.slackM()),
                    met.overlap().flatMap(ConflictAnswer::overlap).orElse(null));
        }
    }

    @Schema(description = "The nearest feature of a layer or of a control line.")
    public record NearFeatureAnswer(
            String layer,
            @Schema(description = "id of the control line; null for a layer without rules", nullable = true)
                    String line,
            @Schema(
                            description =
                                    "whether the layer only illustrates the line, of which the city has not brought its own")
                    @JsonProperty("stand_in")
                    boolean standIn,
            @Schema(description = "layer/feature") String feature,
            LocalizedName names,
            @Schema(description = METRES) @JsonProperty("distance_m") double distanceM,
            @Schema(description = SLACK) @JsonProperty("slack_m") double slackM) {

        static NearFeatureAnswer of(NearFeature near) {
            return new NearFeatureAnswer(
                    near.layer(),
                    near.line().map(ControlLine::id).orElse(null),
                    near.standIn(),
                    near.ref().toString(),
                    new LocalizedName(
                            near.feature().id(),
                            near.feature().nameZh(),
                            near.feature().nameEn()),
                    Metres.of(near.distanceM()),
                    Metres.of(near.slackM()));
        }
    }

    @Schema(description = "A project, action or task of the plan that a ground meets or may meet.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MetItemAnswer(
            @Schema(description = "projects/, actions/ or tasks/, and its number or id") String item,
            @Schema(description = "of a project, in the plan's annex 3") Integer number,
            LocalizedName names,
            @Schema(description = "field of the plan (领域)") LocalizedName field,
            @Schema(description = "of a project") @JsonProperty("year_from") Integer yearFrom,
            @Schema(description = "of a project") @JsonProperty("year_to") Integer yearTo,
            @Schema(description = "of a project: total investment (总投资) in 万元, that is 10,000 yuan") Long investment,
            @Schema(description = "responsible bodies (责任部门), the leading one first") List<LocalizedName> bodies,
            @Schema(allowableValues = {"certain", "possible"}) String certainty,
            @Schema(description = METRES) @JsonProperty("distance_m") double distanceM,
            @Schema(description = SLACK) @JsonProperty("slack_m") double slackM,
            @Schema(description = "the links that meet the ground, with the plan's words, the surest first")
                    List<MatchReason> reasons) {

        static MetItemAnswer of(MetItem item, PlanMap map) {
            Subject subject = item.subject();
            return new MetItemAnswer(
                    subject.toString(),
                    subject.kind() == Subject.Kind.PROJECTS ? Integer.valueOf(subject.id()) : null,
                    item.names(),
                    item.field().orElse(null),
                    item.works().map(Works::yearFrom).orElse(null),
                    item.works().map(Works::yearTo).orElse(null),
                    item.works().map(Works::investment).orElse(null),
                    item.bodies(),
                    EnumNames.of(item.certainty()),
                    Metres.of(item.distanceM()),
                    Metres.of(item.slackM()),
                    item.reasons().stream()
                            .map(reason -> MatchReason.of(reason, map))
                            .toList());
        }
    }

    @Schema(description = "A project, action or task that is somewhere in a unit.")
    public record InUnitAnswer(
            @Schema(description = "projects/, actions/ or tasks/, and its number or id") String item,
            LocalizedName names,
            @Schema(description = "the districts or townships, by layer/feature") List<LocalizedName> within) {

        static InUnitAnswer of(MetItem item, PlanMap map) {
            return new InUnitAnswer(
                    item.subject().toString(),
                    item.names(),
                    item.reasons().stream()
                            .flatMap(reason -> units(reason.link()).stream())
                            .distinct()
                            .map(unit -> Names.address(unit, map))
                            .toList());
        }
    }

    /** Lists the units in which the place of a link is somewhere. */
    static List<FeatureRef> units(PlacedLink link) {
        return link.place().fallback() ? link.place().standIns() : List.of(link.target());
    }

    /** The answer for one ground. */
    static SurroundingsAnswer of(SiteSurroundings site, PlanMap map) {
        return new SurroundingsAnswer(
                features(site.districts()),
                features(site.townships()),
                items(site, Subject.Kind.PROJECTS, map),
                items(site, Subject.Kind.ACTIONS, map),
                items(site, Subject.Kind.TASKS, map),
                site.inUnits().stream().map(item -> InUnitAnswer.of(item, map)).toList(),
                site.citywide(),
                features(site.features()),
                site.nearest().stream().map(NearFeatureAnswer::of).toList(),
                site.notExcluded().stream().map(SurroundingsAnswer::unlocated).toList());
    }

    private static List<MetFeatureAnswer> features(List<MetFeature> met) {
        return met.stream().map(MetFeatureAnswer::of).toList();
    }

    private static List<MetItemAnswer> items(SiteSurroundings site, Subject.Kind kind, PlanMap map) {
        return site.items(kind).stream()
                .map(item -> MetItemAnswer.of(item, map))
                .toList();
    }

    private static LocalizedName unlocated(UnlocatedFeature unlocated) {
        return new LocalizedName(
                unlocated.ref().toString(),
                unlocated.feature().nameZh(),
                unlocated.feature().nameEn());
    }
}
