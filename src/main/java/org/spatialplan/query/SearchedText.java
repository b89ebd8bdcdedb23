package org.spatialplan.query;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.layer.Attachments;
import org.spatialplan.layer.LinkPlacement;
import org.spatialplan.plan.Action;
import org.spatialplan.plan.Body;
import org.spatialplan.plan.PlanItem;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.Subject;
import org.spatialplan.plan.Task;

/**
 * The texts of the plan's items that a text search covers: names, summaries, bodies, districts, places. They are put
 * together once and kept with their map. Thread-safe.
 */
final class SearchedText {

    private static final Attachments.Key<SearchedText> KEY = new Attachments.Key<>();

    private final PlanMap map;
    private final Map<Subject, Words> known = new ConcurrentHashMap<>();

    private SearchedText(PlanMap map) {
        this.map = map;
    }

    static SearchedText of(PlanMap map) {
        return map.attachments().get(KEY, () -> new SearchedText(map));
    }

    /**
     * The texts of one item.
     *
     * @param number number or id, which matches only as a whole (5 does not match 95)
     */
    record Words(String searched, String number) {

        /** Tests whether all words, separated by blanks, occur. */
        boolean hasAll(String text) {
            return Arrays.stream(ComparedText.of(text).strip().split("\\s+"))
                    .allMatch(word -> word.equals(number) || searched.contains(word));
        }
    }

    /** Returns the words of an item of the map's plan. */
    Words of(PlanItem item) {
        return known.computeIfAbsent(item.subject(), any -> putTogether(item));
    }

    private Words putTogether(PlanItem item) {
        Subject subject = item.subject();
        Stream<String> bodies = item.bodies().stream()
                .flatMap(id -> map.plan().findBody(id).stream())
                .flatMap((Body body) -> Stream.of(body.nameZh(), body.nameEn()));
        Stream<String> districts =
                map.plan().territoryOf(subject).stream().flatMap(id -> names(LinkPlacement.DISTRICTS, id));
        Stream<String> places = map.linksOf(subject).stream()
                .flatMap(link -> names(link.target().layer(), link.target().id()));
        Stream<String> named =
                map.plan().placesNamedBy(subject).stream().flatMap(place -> Stream.of(place.nameZh(), place.nameEn()));
        String searched = Stream.of(
                        Stream.of(item.nameZh(), item.nameEn()), summaries(item), districts, bodies, places, named)
                .flatMap(Function.identity())
                .collect(Collectors.joining("\n"));
        return new Words(ComparedText.of(searched), subject.id());
    }

    private static Stream<String> summaries(PlanItem item) {
        if (item instanceof Project project) {
            return Stream.of(project.summaryZh(), project.summaryEn());
        }
        if (item instanceof Action action) {
            return Stream.of(action.summaryZh(), action.summaryEn());
        }
        return item instanceof Task task ? Stream.of(task.summaryZh(), task.summaryEn()) : Stream.empty();
    }

    private Stream<String> names(String layer, String feature) {
        return map.findLayer(layer).flatMap(index -> index.find(feature)).stream()
                .flatMap(entry ->
                        Stream.of(entry.feature().nameZh(), entry.feature().nameEn()));
    }
}
