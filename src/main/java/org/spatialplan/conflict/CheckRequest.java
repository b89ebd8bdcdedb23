package org.spatialplan.conflict;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.check.Works;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.layer.RuleSet.ActivityClass;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.submission.ground.CoordinateOptions;
import org.spatialplan.text.Messages;

/**
 * What a caller asks of a check, beside the parcels themselves.
 *
 * @param coordinates what the caller says of the coordinates
 * @param activities ids of activity classes of the rules, or their numbers in the legal list; at least one
 * @param newLand whether new construction land, sea or island is used; empty if nobody knows
 * @param nationalProject whether it is a national major project (国家重大项目)
 * @param layers ids of the control lines to check, or of their layers; empty for all
 * @param asOf the moment as of which layer versions are chosen; empty for the current ones
 * @param rulesDay the day whose rules are used; empty for the day of the check
 * @param approval the area that an approval covers, if it came as a parameter
 * @param approvalTable which table of the approval's file is meant, for formats that hold several
 * @param given the parameters as they were given, by name, for the report
 */
public record CheckRequest(
        CoordinateOptions coordinates,
        List<String> activities,
        Optional<Boolean> newLand,
        boolean nationalProject,
        List<String> layers,
        Optional<Instant> asOf,
        Optional<LocalDate> rulesDay,
        Optional<DataFile> approval,
        Optional<String> approvalTable,
        Map<String, String> given) {

    /** A request whose days can be read only when the city's time is known. */
    @FunctionalInterface
    public interface InCityTime {

        /**
         * Reads the request.
         *
         * @param city zone of the days that it names
         * @param now moments after it are refused: nobody knows the layers of tomorrow
         * @throws BadParameterException if a parameter cannot be understood
         */
        CheckRequest read(ZoneId city, Instant now);
    }

    /**
     * Chooses the wanted lines.
     *
     * @param all all control lines
     * @throws BadParameterException if a wanted one is none
     */
    CheckedMap chooseLayers(CheckedMap all) {
        if (layers.isEmpty()) {
            return all;
        }
        List<String> known = all.lines().stream()
                .flatMap(line -> Stream.concat(Stream.of(line.id()), all.carriers(line)))
                .distinct()
                .toList();
        layers.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            String asked = given.getOrDefault("layers", "").contains(id) ? "layers" : "lines";
            throw new BadParameterException(
                    asked, id, Messages.of("query.expected.layers-with-rules", String.join(", ", known)));
        });
        return all.only(layers);
    }

    /**
     * What the ground is wanted for, in the classes of the rules. A number of the legal list means all classes that have it:
     * the strictest of them decides. If no layer has rules at the time that is asked for, the ids stay as they were given.
     *
     * @throws BadParameterException if the rules know no such activity
     */
    Works worksIn(CheckedMap map) {
        List<ActivityClass> known = map.rules().stream()
                .flatMap(rules -> rules.activities().values().stream())
                .toList();
        return new Works(
                activities.stream()
                        .flatMap(activity -> findClasses(activity, known).stream())
                        .distinct()
                        .toList(),
                newLand.map(holds -> Map.of(Works.NEW_LAND, holds)).orElse(Map.of()));
    }

    private static List<String> findClasses(String activity, List<ActivityClass> known) {
        List<String> ids = known.stream().map(ActivityClass::id).distinct().toList();
        if (ids.isEmpty() || ids.contains(activity)) {
            return List.of(activity);
        }
        List<String> numbered = known.stream()
                .filter(each -> each.item()
                        .map(item -> activity.equals(item.toString()))
                        .orElse(false))
                .map(ActivityClass::id)
                .distinct()
                .toList();
        if (numbered.isEmpty()) {
            throw new BadParameterException(
                    "activity", activity, Messages.of("query.expected.one-of-or-number", String.join(", ", ids)));
        }
        return numbered;
    }
}
