package org.spatialplan.assistant;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.plan.Subject;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.PlanChains;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.ProjectOverlap;
import org.spatialplan.query.ProjectOverlaps;
import org.spatialplan.text.EnumNames;
import org.spatialplan.text.Language;
import org.spatialplan.text.Messages;
import org.spatialplan.web.answer.OrderAnswer;
import org.spatialplan.web.answer.OrderList;
import org.spatialplan.web.answer.PlanChainAnswer;
import org.spatialplan.web.answer.ProjectOverlapAnswer;
import org.spatialplan.web.parameter.AsOfParameter;
import org.spatialplan.web.parameter.ChainParameters;
import org.spatialplan.web.parameter.OverlapParameters;
import org.spatialplan.web.parameter.ParameterRecords;
import org.spatialplan.web.parameter.QueryParameter;

/** How do indicators, actions and projects hang together, which projects overlap, and which comes first? Thread-safe. */
public final class PlanTies extends Tool {

    private static final String NAME = "plan_ties";

    private static final String DESCRIPTION =
            "How the plan hangs together. `about` is the question. chains: indicator ← action ← project, which project"
                    + " serves what, chosen by `indicator`, `action`, `task`, `project`, or by where a chain breaks (`gap`)."
                    + " overlaps: pairs of projects that do the same works, name the same place or share ground, of one"
                    + " `project` or of all, chosen by `certainty`, `reason`, `together`, `distance`. order: which project"
                    + " builds on which, and by when one is to be done, beside the years of the plan's annex 3. A tie is"
                    + " named (the plan's words say it, and where) or subject (concluded from what both are about): say"
                    + " which. Overlaps are certain or possible by the accuracy of both drawings. What is not in the answer"
                    + " is not known: it does not say that there is no tie, and of the order the text says little.";

    /** What may be asked. */
    private enum About {
        CHAINS,
        OVERLAPS,
        ORDER
    }

    private static final QueryParameter<About> ABOUT = QueryParameter.constant("about", About.class)
            .byDefault("chains")
            .means("The question: chains (default), overlaps or order.")
            .example("overlaps");

    private static final String PROJECT = "project";

    /** The arguments of all questions. */
    private static final Set<String> OF_ALL = Set.of(
            ABOUT.name(),
            PROJECT,
            Arguments.LIMIT.name(),
            Arguments.OFFSET.name(),
            Arguments.AS_OF.name(),
            Arguments.LANG.name());

    /** The arguments of each question beside those. */
    private static final Map<About, List<String>> OF_EACH = Map.of(
            About.CHAINS, ParameterRecords.names(ChainParameters.class),
            About.OVERLAPS, ParameterRecords.names(OverlapParameters.class),
            About.ORDER, List.of());

    private final AsOfParameter maps;

    /**
     * The answer: one of the three lists, the others are empty.
     *
     * @param about which of them
     * @param matched how many in all
     * @param nextOffset the offset of the next part; null if there is none
     * @param silence what it does not say about what is not in it
     * @param illustrative whether drawings are on layers that only illustrate
     * @param sources credits of the map's data, where the answer depends on it
     */
    record Content(
            String about,
            int matched,
            Integer nextOffset,
            List<TiesText.Chain> chains,
            List<TiesText.Overlap> overlaps,
            List<TiesText.Order> order,
            String silence,
            boolean illustrative,
            List<String> sources) {}

    PlanTies(AsOfParameter maps) {
        super(NAME, Messages.of("assistant.title.ties"), DESCRIPTION, Content.class, offered());
        this.maps = maps;
    }

    private static List<QueryParameter<?>> offered() {
        List<QueryParameter<?>> offered = new ArrayList<>(List.of(ABOUT));
        offered.addAll(ParameterRecords.described(ChainParameters.class));
        offered.addAll(ParameterRecords.described(OverlapParameters.class));
        offered.addAll(List.of(Arguments.LIMIT, Arguments.OFFSET, Arguments.AS_OF));
        return offered;
    }

    @Override
    public ToolAnswer ask(Arguments arguments) {
        About about = arguments.get(ABOUT).orElse(About.CHAINS);
        requireNoOthers(about, arguments);
        PlanMap map = maps.at(arguments.asOf());
        return switch (about) {
            case CHAINS -> chains(map, arguments);
            case OVERLAPS -> overlaps(map, arguments);
            case ORDER -> order(map, arguments);
        };
    }

    private static void requireNoOthers(About about, Arguments arguments) {
        arguments.names().stream()
                .filter(name -> !OF_ALL.contains(name) && !OF_EACH.get(about).contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new BadParameterException(
                            name,
                            arguments.text(name).orElseThrow(),
                            Messages.of("assistant.expected.of-other-question", name(about)));
                });
    }

    private static String name(About about) {
        return EnumNames.of(about);
    }

    private static ToolAnswer chains(PlanMap map, Arguments arguments) {
        Language language = arguments.language();
        List<TiesText.Chain> found = new PlanChains(map.plan())
                .all().stream()
                        .filter(arguments.as(ChainParameters.class).toCondition(map))
                        .map(chain -> TiesText.Chain.of(PlanChainAnswer.of(chain, map), language))
                        .toList();
        List<TiesText.Chain> part = part(found, arguments);
        Content content = new Content(
                name(About.CHAINS),
                found.size(),
                next(found, arguments),
                part,
                List.of(),
                List.of(),
                language.text(Messages.of("assistant.ties.silence.chains")),
                false,
                List.of());
        return answer(content, arguments, Sources.of(Set.of(), map, language));
    }

    private static ToolAnswer overlaps(PlanMap map, Arguments arguments) {
        Language language = arguments.language();
        ProjectOverlaps overlaps = ProjectOverlaps.of(map);
        List<ProjectOverlap> all = arguments
                .as(ChainParameters.class)
                .ofProject(map)
                .map(project -> overlaps.of(Integer.parseInt(project.id())))
                .orElseGet(overlaps::all);
        List<ProjectOverlap> found = arguments.as(OverlapParameters.class).choose(all);
        List<ProjectOverlapAnswer> part = part(found, arguments).stream()
                .map(overlap -> ProjectOverlapAnswer.of(overlap, map))
                .toList();
        Sources sources = Sources.of(
                part.stream()
                        .flatMap(overlap -> overlap.reasons().stream())
                        .flatMap(reason -> reason.targets().stream())
                        .map(target -> target.substring(0, target.indexOf('/')))
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                map,
                language);
        Content content = new Content(
                name(About.OVERLAPS),
                found.size(),
                next(found, arguments),
                List.of(),
                part.stream()
                        .map(overlap -> TiesText.Overlap.of(overlap, language))
                        .toList(),
                List.of(),
                language.text(Messages.of("assistant.ties.silence.overlaps")),
                sources.isIllustrative(),
                sources.credits());
        return answer(content, arguments, sources);
    }

    private static ToolAnswer order(PlanMap map, Arguments arguments) {
        Language language = arguments.language();
        Optional<Subject> project = arguments.as(ChainParameters.class).ofProject(map);
        OrderList list = OrderList.of(map.plan());
        List<OrderAnswer> found = list.items().stream()
                .filter(statement -> project.map(Subject::toString)
                        .map(id -> Stream.of(statement.project(), statement.item())
                                .anyMatch(item -> item.id().equals(id)))
                        .orElse(true))
                .toList();
        Content content = new Content(
                name(About.ORDER),
                found.size(),
                next(found, arguments),
                List.of(),
                List.of(),
                part(found, arguments).stream()
                        .map(statement -> TiesText.Order.of(statement, language))
                        .toList(),
                language.text(list.remark()),
                false,
                List.of());
        return answer(content, arguments, Sources.of(Set.of(), map, language));
    }

    private static ToolAnswer answer(Content content, Arguments arguments, Sources sources) {
        return new ToolAnswer(TiesText.of(content, arguments.offset(), sources, arguments.language()), content);
    }

    private static <T> List<T> part(List<T> found, Arguments arguments) {
        return found.stream().skip(arguments.offset()).limit(arguments.limit()).toList();
    }

    private static Integer next(List<?> found, Arguments arguments) {
        long next = arguments.offset() + (long) arguments.limit();
        return next < found.size() ? (int) next : null;
    }
}
