package org.spatialplan.web.parameter;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.PlanMap;
import org.spatialplan.text.Messages;

/** The parameter that chooses the control lines by which the plan's projects are judged. Stateless. */
public final class LinesParameter {

    /** The description of the parameter. */
    public static final String LINES =
            "Ids of the control lines by which projects are judged, by comma, or all; without it those that the city's data"
                    + " name for projects, in the bundled data the ecological red line.";

    private static final String ALL = "all";

    private LinesParameter() {}

    /**
     * Reads the ids.
     *
     * @return empty for all lines
     * @throws BadParameterException if one is no line of the city
     */
    public static List<String> parse(String lines, PlanMap map) {
        Optional<String> given = Optional.ofNullable(lines).filter(text -> !text.isBlank());
        if (given.isEmpty()) {
            return map.catalogue().projectLines();
        }
        List<String> ids = Arrays.stream(given.get().split("[,;]"))
                .map(String::strip)
                .distinct()
                .sorted()
                .toList();
        List<String> known = map.catalogue().layers().stream()
                .map(LayerDefinition::rules)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (ids.equals(List.of(ALL))) {
            return List.of();
        }
        ids.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw new BadParameterException(
                    "lines", id, Messages.of("query.expected.layers-with-rules", String.join(", ", known)));
        });
        return ids;
    }
}
