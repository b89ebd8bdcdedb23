package org.spatialplan.query;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.layer.LinkPlacement;
import org.spatialplan.plan.Action;
import org.spatialplan.plan.Body;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.Subject;
import org.spatialplan.plan.Task;

/**
 * The texts of the plan's items that a text search covers: names, summaries, bodies, districts, places. Thread-safe.
 */
final class SearchedText {

    private final PlanMap map;

    SearchedText(PlanMap map) {
        this.map = map;
    }

    /**
     * The texts of one item.
     *
     * @param number matches only as a whole (5 does not match 95); empty for an item without a number
     */
    record Words(String searched, String number) {

        /** Tests whether all words, separated by blanks, occur. */
        boolean hasAll(String text) {
            return Arrays.stream(ComparedText.of(text).strip().split("\\s+"))
                    .allMatch(word -> word.equals(number) || searched.contains(word));
        }
    }

    Words of(Project project) {
        Stream<String> districts = project.territory().stream().flatMap(id -> names(LinkPlacement.DISTRICTS, id));
        return words(
                project.subject(),
                project.bodies(),
                Integer.toString(project.number()),
                Stream.concat(
                        Stream.of(project.nameZh(), project.nameEn(), project.summaryZh(), project.summaryEn()),
                        districts));
    }

    Words of(Action action) {
        return words(
                action.subject(),
                action.bodies(),
                action.id(),
                Stream.of(action.nameZh(), action.nameEn(), action.summaryZh(), action.summaryEn()));
    }

    Words of(Task task) {
        return words(
                task.subject(),
                task.bodies(),
                task.id(),
                Stream.of(task.nameZh(), task.nameEn(), task.summaryZh(), task.summaryEn()));
    }

    private Words words(Subject subject, List<String> bodyIds, String number, Stream<String> own) {
        Stream<String> bodies = bodyIds.stream()
                .flatMap(id -> map.plan().findBody(id).stream())
                .flatMap((Body body) -> Stream.of(body.nameZh(), body.nameEn()));
        Stream<String> places = map.linksOf(subject).stream()
                .flatMap(link -> names(link.target().layer(), link.target().id()));
        Stream<String> named =
                map.plan().placesNamedBy(subject).stream().flatMap(place -> Stream.of(place.nameZh(), place.nameEn()));
        String searched = Stream.of(own, bodies, places, named)
                .flatMap(Function.identity())
                .collect(Collectors.joining("\n"));
        return new Words(ComparedText.of(searched), number);
    }

    private Stream<String> names(String layer, String feature) {
        return map.findLayer(layer).flatMap(index -> index.find(feature)).stream()
                .flatMap(entry ->
                        Stream.of(entry.feature().nameZh(), entry.feature().nameEn()));
    }
}
