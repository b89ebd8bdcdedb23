package org.spatialplan.web.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.spatialplan.plan.QuantityKind;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.sum.GroupSum;
import org.spatialplan.query.sum.ProjectSums;
import org.spatialplan.query.sum.SumQuestion;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.text.answer.LocalizedName;
import org.spatialplan.web.parameter.ConstantParameter;

@Schema(
        description =
                "Counts and sums of projects. By method spread the money of the groups, of only_possible and of without_group"
                        + " adds up to the total; by method whole it does if shared is empty.")
public record SummaryAnswer(
        @Schema(description = "how many projects") int count,
        @Schema(description = "sum of total investments, in the unit") long investment,
        @Schema(description = "万元, 10,000 yuan") @JsonProperty("investment_unit") String investmentUnit,
        @Schema(description = "the property by which projects are grouped") String by,
        @Schema(description = "how a project stands in a group") @JsonProperty("basis_zh") String basisZh,
        @JsonProperty("basis_en") String basisEn,
        @Schema(description = "whole or spread") String method,
        @Schema(description = "how the money of a project in several groups is counted") @JsonProperty("method_zh")
                String methodZh,
        @JsonProperty("method_en") String methodEn,
        @Schema(
                        description =
                                "whether the money of the groups, only_possible and without_group adds up to the total; counts"
                                        + " add up only if shared is empty")
                boolean additive,
        @Schema(description = "of the total, those that match the question only possibly")
                @JsonProperty("of_which_possible")
                TallyAnswer uncertain,
        @Schema(description = "of the total, those that stand in several groups") TallyAnswer shared,
        @Schema(description = "of the total, those that stand in no group for certain, but possibly in some")
                @JsonProperty("only_possible")
                TallyAnswer onlyPossible,
        @Schema(description = "of the total, those that stand in no group") @JsonProperty("without_group")
                TallyAnswer withoutGroup,
        @Schema(
                        description =
                                "where groups are features of a layer: how many of them have no location, so that only what"
                                        + " names them is found")
                @JsonProperty("features_without_location")
                int unlocated,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "the sum of the quantity, if one is asked for")
                Quantity quantity,
        List<GroupAnswer> groups) {

    private static final String UNIT = "万元";

    @Schema(description = "The sum of a quantity over all projects of the question.")
    public record Quantity(
            String kind,
            @JsonProperty("name_zh") String nameZh,
            @JsonProperty("name_en") String nameEn,
            @Schema(description = "km, m2, ha, mu (亩, 1/15 ha), t/d, …") String unit,
            @Schema(description = "how figures of this kind were read") String note,
            QuantitySumAnswer total,
            @Schema(
                            description =
                                    "of the total, the projects of several districts or of the whole city: what part of their"
                                            + " figures belongs to which district, the plan does not say")
                    @JsonProperty("of_several_districts")
                    QuantitySumAnswer ofSeveralDistricts) {}

    @Schema(description = "The projects of one group.")
    public record GroupAnswer(
            String key,
            @JsonProperty("name_zh") String nameZh,
            @JsonProperty("name_en") String nameEn,
            @Schema(description = "projects that stand in the group for certain") int count,
            @Schema(description = "their money by the method") long investment,
            @Schema(description = "further projects, which may stand in the group; not in count and investment")
                    TallyAnswer possible,
            @JsonInclude(JsonInclude.Include.NON_NULL)
                    @Schema(description = "the quantity of the projects that stand in no other group")
                    QuantitySumAnswer quantity,
            @JsonInclude(JsonInclude.Include.NON_NULL)
                    @Schema(
                            description =
                                    "the quantity of the projects that stand in other groups as well, whole: it cannot be"
                                            + " divided")
                    @JsonProperty("shared_quantity")
                    QuantitySumAnswer sharedQuantity) {}

    /** The answer for sums of projects. */
    public static SummaryAnswer of(ProjectSums sums, SumQuestion question, PlanMap map) {
        String by = ConstantParameter.word(question.by());
        String method = ConstantParameter.word(question.method());
        LocalizedText basis = Messages.of("web.summary.basis." + by);
        LocalizedText counted = Messages.of("web.summary.method." + method);
        return new SummaryAnswer(
                sums.total().count(),
                sums.total().investment(),
                UNIT,
                by,
                basis.zh(),
                basis.en(),
                method,
                counted.zh(),
                counted.en(),
                sums.additive(),
                TallyAnswer.of(sums.uncertain()),
                TallyAnswer.of(sums.shared()),
                TallyAnswer.of(sums.onlyPossible()),
                TallyAnswer.of(sums.ungrouped()),
                sums.unlocated(),
                question.quantity().map(kind -> quantity(kind, sums)).orElse(null),
                sums.groups().stream().map(group -> group(group, question, map)).toList());
    }

    private static Quantity quantity(QuantityKind kind, ProjectSums sums) {
        return new Quantity(
                kind.id(),
                kind.nameZh(),
                kind.nameEn(),
                kind.unit(),
                kind.note(),
                QuantitySumAnswer.of(sums.total().quantity().orElseThrow()),
                QuantitySumAnswer.of(sums.ofSeveralDistricts().quantity().orElseThrow()));
    }

    private static GroupAnswer group(GroupSum group, SumQuestion question, PlanMap map) {
        LocalizedName named = GroupNames.of(group.key(), question.by(), map);
        return new GroupAnswer(
                named.id(),
                named.nameZh(),
                named.nameEn(),
                group.count(),
                group.investment(),
                TallyAnswer.of(group.possible()),
                group.alone().map(QuantitySumAnswer::of).orElse(null),
                group.shared().map(QuantitySumAnswer::of).orElse(null));
    }
}
