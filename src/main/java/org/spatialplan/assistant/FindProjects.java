package org.spatialplan.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.plan.Project;
import org.spatialplan.query.ItemMatch;
import org.spatialplan.query.ItemQueries;
import org.spatialplan.query.ItemQuestion;
import org.spatialplan.query.PlanMap;
import org.spatialplan.text.Language;
import org.spatialplan.text.Messages;
import org.spatialplan.web.parameter.AsOfParameter;
import org.spatialplan.web.parameter.ParameterRecords;
import org.spatialplan.web.parameter.ProjectParameters;
import org.spatialplan.web.parameter.QueryParameter;

/** Which projects of the plan …? Thread-safe. */
public final class FindProjects extends Tool {

    private static final String NAME = "find_projects";

    private static final String DESCRIPTION =
            "Finds projects of the plan (重点工程项目) by field, district, body, year, words, place or condition; all given"
                    + " arguments must hold. For each: number, name, field, districts, years, investment in 万元 (10,000"
                    + " yuan), how precisely its place is known, and for spatial questions (touches, bbox) why it matches"
                    + " and whether that is certain or only possible. Names of features for `touches` come from"
                    + " describe_place. A project that is not in the answer does not match by what the plan says; its"
                    + " place may still be unknown. For verdicts on a project ask explain_verdict.";

    private final AsOfParameter maps;

    FindProjects(AsOfParameter maps) {
        super(NAME, Messages.of("assistant.title.projects"), DESCRIPTION, Content.class, offered());
        this.maps = maps;
    }

    private static List<QueryParameter<?>> offered() {
        List<QueryParameter<?>> offered = new ArrayList<>(ParameterRecords.described(ProjectParameters.class));
        offered.addAll(List.of(Arguments.LIMIT, Arguments.OFFSET, Arguments.AS_OF));
        return offered;
    }

    /**
     * The projects that match.
     *
     * @param matched how many in all
     * @param nextOffset the offset of the next part; null if there is none
     * @param investment of all that match, in the unit
     * @param investmentUnit 万元, 10,000 yuan
     * @param sources credits of the data
     */
    record Content(
            int matched,
            Integer nextOffset,
            long investment,
            String investmentUnit,
            boolean illustrative,
            List<Item> projects,
            List<String> sources) {}

    /**
     * A project.
     *
     * @param district its districts; the city itself if it is of the whole city
     * @param precision how precisely its place is known: exact, reach, feature, township, district or citywide
     * @param certainty of the spatial part of the question: certain or possible; null without one
     * @param why the surest reason; null without a spatial part
     * @param source where it stands in the plan
     */
    record Item(
            int number,
            String name,
            Named field,
            List<Named> district,
            int yearFrom,
            int yearTo,
            long investment,
            String precision,
            String certainty,
            String why,
            String source) {}

    @Override
    public ToolAnswer ask(Arguments arguments) {
        Language language = arguments.language();
        int offset = arguments.offset();
        int limit = arguments.limit();
        PlanMap map = maps.at(arguments.asOf());
        ItemQuestion<Project> question = arguments.as(ProjectParameters.class).toQuestion(map);
        List<ItemMatch<Project>> matches = new ItemQueries(map).projects(question);
        List<ItemMatch<Project>> part =
                matches.stream().skip(offset).limit(limit).toList();
        Sources sources = Sources.of(layers(part, question, map), map, language);
        Content content = new Content(
                matches.size(),
                offset + (long) limit < matches.size() ? offset + limit : null,
                matches.stream()
                        .map(ItemMatch::item)
                        .mapToLong(Project::investment)
                        .sum(),
                "万元",
                sources.isIllustrative(),
                part.stream()
                        .map(match -> ProjectItems.of(match, map, language))
                        .toList(),
                sources.credits());
        return new ToolAnswer(text(content, offset, sources, language), content);
    }

    private static String text(Content content, int offset, Sources sources, Language language) {
        AnswerText text = new AnswerText(language);
        if (content.matched() == 0) {
            return text.line("assistant.projects.none").sources(sources).toString();
        }
        text.line("assistant.projects.found", content.matched(), content.investment());
        if (content.projects().size() < content.matched()) {
            text.line(
                    "assistant.part",
                    Math.min(offset + 1, content.matched()),
                    offset + content.projects().size());
        }
        content.projects().forEach(item -> text.item(ProjectItems.inWords(item, text)));
        if (content.nextOffset() != null) {
            text.line("assistant.next", content.nextOffset());
        }
        return text.sources(sources).toString();
    }

    /** The layers that were asked about, and those of the places in the answer. */
    private static Set<String> layers(List<ItemMatch<Project>> part, ItemQuestion<Project> question, PlanMap map) {
        return Stream.concat(
                        Sources.asked(question), Sources.linked(part.stream().map(ItemMatch::item), map))
                .collect(Collectors.toSet());
    }
}
