package org.spatialplan.web.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.spatialplan.layer.LinkPlacement;
import org.spatialplan.query.ItemConditions;
import org.spatialplan.query.Names;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.ProjectSummary;
import org.spatialplan.text.Messages;
import org.spatialplan.text.answer.LocalizedName;
import org.spatialplan.web.parameter.ConstantParameter;

@Schema(description = "Counts and sums of projects.")
public record SummaryAnswer(
        @Schema(description = "how many projects") int count,
        @Schema(description = "sum of total investments, in the unit") long investment,
        @Schema(description = "万元, 10,000 yuan") @JsonProperty("investment_unit") String investmentUnit,
        @Schema(description = "field, district or year") String by,
        @Schema(description = "whether the groups add up to the total, or projects stand in several") boolean additive,
        List<GroupAnswer> groups) {

    @Schema(description = "The projects of one field, district or year.")
    public record GroupAnswer(
            String key,
            @JsonProperty("name_zh") String nameZh,
            @JsonProperty("name_en") String nameEn,
            int count,
            long investment) {}

    /** The answer for a summary of projects. */
    public static SummaryAnswer of(ProjectSummary summary, ProjectSummary.By by, PlanMap map) {
        return new SummaryAnswer(
                summary.count(),
                summary.investment(),
                "万元",
                ConstantParameter.word(by),
                by == ProjectSummary.By.FIELD,
                summary.groups().stream().map(group -> group(group, by, map)).toList());
    }

    private static GroupAnswer group(ProjectSummary.Group group, ProjectSummary.By by, PlanMap map) {
        LocalizedName named =
                switch (by) {
                    case FIELD -> Names.field(group.key(), map);
                    case DISTRICT ->
                        group.key().equals(ItemConditions.CITYWIDE)
                                ? new LocalizedName(
                                        group.key(),
                                        map.catalogue().cityZh(),
                                        map.catalogue().cityEn())
                                : Names.feature(LinkPlacement.DISTRICTS, group.key(), map);
                    case YEAR ->
                        new LocalizedName(
                                group.key(),
                                Messages.of("web.summary.year", group.key()).zh(),
                                group.key());
                };
        return new GroupAnswer(named.id(), named.nameZh(), named.nameEn(), group.count(), group.investment());
    }
}
