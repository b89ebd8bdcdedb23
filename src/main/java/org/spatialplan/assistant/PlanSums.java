package org.spatialplan.assistant;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.plan.Project;
import org.spatialplan.query.ItemMatch;
import org.spatialplan.query.ItemQueries;
import org.spatialplan.query.ItemQuestion;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.sum.ProjectSums;
import org.spatialplan.query.sum.SumQuestion;
import org.spatialplan.text.Language;
import org.spatialplan.text.Messages;
import org.spatialplan.web.answer.QuantitySumAnswer;
import org.spatialplan.web.answer.SummaryAnswer;
import org.spatialplan.web.answer.SummaryAnswer.GroupAnswer;
import org.spatialplan.web.answer.TallyAnswer;
import org.spatialplan.web.parameter.AsOfParameter;
import org.spatialplan.web.parameter.ParameterRecords;
import org.spatialplan.web.parameter.ProjectParameters;
import org.spatialplan.web.parameter.QueryParameter;
import org.spatialplan.web.parameter.SumParameters;

/** How many projects, how much money, how much of a quantity? Thread-safe. */
public final class PlanSums extends Tool {

    private static final String NAME = "plan_sums";

    private static final String DESCRIPTION =
            "Counts the projects that match and sums their investment in 万元 (10,000 yuan), in all and by groups, and"
                    + " a quantity (km of sewers, …) if one is asked for. Takes the conditions of find_projects. Projects"
                    + " that only may stand in a group, or in none, are told apart. Says whose data the groups rest on and whether those only illustrate (示意). Add groups up only if `additive` says"
                    + " so; a quantity says how many projects state no figure, which is not 0.";

    /** An answer is read whole. */
    private static final int MAX_GROUPS = 30;

    private final AsOfParameter maps;

    PlanSums(AsOfParameter maps) {
        super(NAME, Messages.of("assistant.title.sums"), DESCRIPTION, Content.class, offered());
        this.maps = maps;
    }

    private static List<QueryParameter<?>> offered() {
        List<QueryParameter<?>> offered = new ArrayList<>(ParameterRecords.described(SumParameters.class));
        offered.addAll(ParameterRecords.described(ProjectParameters.class));
        offered.add(Arguments.AS_OF);
        return offered;
    }

    /**
     * The sums.
     *
     * @param projects how many match
     * @param investment of all of them, in the unit
     * @param by what the groups are made by
     * @param basis how a project stands in a group
     * @param method how the money of a project in several groups is counted
     * @param additive whether the money of the groups, of onlyPossible and of withoutGroup adds up to the total
     * @param ofWhichPossible of the total, those that match the question only possibly
     * @param inSeveral of the total, those that stand in several groups
     * @param onlyPossible of the total, those that only may stand in a group
     * @param withoutGroup of the total, those that stand in none
     * @param quantity that was asked for; null if none was
     * @param illustrative whether the groups, or the places that were asked about, are on layers that only illustrate
     * @param allGroups how many groups there are; not more than thirty are told
     * @param source where the figures stand
     * @param sources credits of the map's data, where the answer depends on it
     */
    record Content(
            int projects,
            long investment,
            String investmentUnit,
            String by,
            String basis,
            String method,
            boolean additive,
            Tally ofWhichPossible,
            Tally inSeveral,
            Tally onlyPossible,
            Tally withoutGroup,
            Quantity quantity,
            boolean illustrative,
            int allGroups,
            List<Group> groups,
            String source,
            List<String> sources) {}

    /** Some projects and their money. */
    record Tally(int projects, long investment) {

        static Tally of(TallyAnswer answer) {
            return new Tally(answer.count(), answer.investment());
        }
    }

    /** A quantity over all projects of the question, in its unit. */
    record Quantity(String id, String name, String unit, Sum total) {}

    /**
     * A sum of figures as the plan prints them.
     *
     * @param value null if no project states a figure
     * @param comparison how the true sum compares with it: {@code =}, {@code ≈}, {@code >=} or {@code <=}; null without figures
     * @param rows projects that state a figure
     * @param without projects that state none
     */
    record Sum(BigDecimal value, String comparison, int rows, int without) {

        static Sum of(QuantitySumAnswer answer) {
            return new Sum(answer.sum(), answer.comparison(), answer.rows(), answer.without());
        }
    }

    /**
     * The projects of a group.
     *
     * @param key by which other questions are asked
     * @param possible further projects, which may stand in the group
     * @param quantity of the projects that stand in no other group; null if none was asked for
     * @param sharedQuantity of the projects that stand in other groups as well, whole; null as above
     */
    record Group(
            String key, String name, int projects, long investment, Tally possible, Sum quantity, Sum sharedQuantity) {}

    @Override
    public ToolAnswer ask(Arguments arguments) {
        Language language = arguments.language();
        PlanMap map = maps.at(arguments.asOf());
        SumQuestion question = arguments.as(SumParameters.class).toQuestion(map);
        ItemQuestion<Project> wanted = arguments.as(ProjectParameters.class).toQuestion(map);
        List<ItemMatch<Project>> matches = new ItemQueries(map).projects(wanted);
        SummaryAnswer sums = SummaryAnswer.of(ProjectSums.of(matches, question, map), question, map);
        Stream<String> placed =
                question.by().isByPlace() ? Sources.linked(matches.stream().map(ItemMatch::item), map) : Stream.empty();
        Sources sources = Sources.of(
                Stream.of(Sources.asked(wanted), question.by().layer().stream(), placed)
                        .flatMap(Function.identity())
                        .collect(Collectors.toSet()),
                map,
                language);
        Content content = content(sums, sources, language);
        return new ToolAnswer(SumsText.of(content, sources, language), content);
    }

    private static Content content(SummaryAnswer sums, Sources sources, Language language) {
        return new Content(
                sums.count(),
                sums.investment(),
                sums.investmentUnit(),
                sums.by(),
                language.text(sums.basisZh(), sums.basisEn()),
                language.text(sums.methodZh(), sums.methodEn()),
                sums.additive(),
                Tally.of(sums.uncertain()),
                Tally.of(sums.shared()),
                Tally.of(sums.onlyPossible()),
                Tally.of(sums.withoutGroup()),
                Optional.ofNullable(sums.quantity())
                        .map(summed -> new Quantity(
                                summed.kind(),
                                language.text(summed.nameZh(), summed.nameEn()),
                                summed.unit(),
                                Sum.of(summed.total())))
                        .orElse(null),
                sources.isIllustrative(),
                sums.groups().size(),
                sums.groups().stream()
                        .limit(MAX_GROUPS)
                        .map(group -> group(group, language))
                        .toList(),
                language.text(Messages.of("assistant.sums.source")),
                sources.credits());
    }

    private static Group group(GroupAnswer group, Language language) {
        return new Group(
                group.key(),
                language.text(group.nameZh(), group.nameEn()),
                group.count(),
                group.investment(),
                Tally.of(group.possible()),
                Optional.ofNullable(group.quantity()).map(Sum::of).orElse(null),
                Optional.ofNullable(group.sharedQuantity()).map(Sum::of).orElse(null));
    }
}
