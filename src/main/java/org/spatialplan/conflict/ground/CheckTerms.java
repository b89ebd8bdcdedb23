package org.spatialplan.conflict.ground;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.check.CheckConditions;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.check.Works;
import org.spatialplan.layer.RuleSet.ActivityClass;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.text.Messages;

/**
 * What the grounds of a check are wanted for, and by which control lines they are checked.
 *
 * @param activities ids of activity classes of the rules, or their numbers in the legal list; at least one
 * @param newLand whether new construction land, sea or island is used; empty if nobody knows
 * @param nationalProject whether it is a national major project (国家重大项目)
 * @param lines ids of the control lines to check, or of their layers; empty for all
 */
public record CheckTerms(
        List<String> activities, Optional<Boolean> newLand, boolean nationalProject, List<String> lines) {

    public CheckTerms {
        activities = List.copyOf(activities);
        lines = List.copyOf(lines);
    }

    /**
     * Chooses the wanted lines.
     *
     * @param all all control lines
     * @param parameterOf the parameter that named an id
     * @throws BadParameterException if a wanted one is none
     */
    public CheckedMap chooseLines(CheckedMap all, UnaryOperator<String> parameterOf) {
        if (lines.isEmpty()) {
            return all;
        }
        List<String> known = all.lines().stream()
                .flatMap(line -> Stream.concat(Stream.of(line.id()), all.carriers(line)))
                .distinct()
                .toList();
        lines.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw new BadParameterException(
                    parameterOf.apply(id),
                    id,
                    Messages.of("query.expected.layers-with-rules", String.join(", ", known)));
        });
        return all.only(lines);
    }

    /**
     * What the ground is wanted for, in the classes of the rules. A number of the legal list means all classes that have it:
     * the strictest of them decides. If no layer has rules at the time that is asked for, the ids stay as they were given.
     *
     * @throws BadParameterException if the rules know no such activity
     */
    public Works worksIn(CheckedMap map) {
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

    /**
     * What else is known of the works.
     *
     * @param approved the area that an approval covers, in metres of the ground frame
     */
    public CheckConditions conditions(Optional<Geometry> approved) {
        return new CheckConditions(nationalProject, approved);
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
