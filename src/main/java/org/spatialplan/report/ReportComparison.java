package org.spatialplan.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.spatialplan.text.Excerpt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Compares the JSON of two reports, figure by figure. Elements of a list are compared with those of the same name, wherever
 * they stand: a line whose state changes stands elsewhere. Used by one thread.
 */
final class ReportComparison {

    /** The largest number of differences that are listed. */
    static final int MAX_DIFFERENCES = 1000;

    /** What names a report, says of what it was made and is compared as its basis, or repeats what grounds tell. */
    private static final Set<String> NOT_COMPARED =
            Set.of("id", "time", "basis", "kept", "number", "layers", "attribution", "parameters", "here_without");

    /**
     * Members of any object that are not compared: the number of a layer's version, which the basis tells, and the geometry
     * of what stays free, which is there only if it was asked for. Its size follows from figures that are compared.
     */
    private static final Set<String> NOWHERE_COMPARED = Set.of("version", "free");

    private static final String GROUNDS = "grounds";
    /** Members that name the control line or layer of an object, the first that is there. */
    private static final List<String> LINES = List.of("line", "layer");
    /** Members that together name an element of a list. */
    private static final List<String> NAMES =
            List.of("number", "one", "other", "line", "layer", "feature", "zone", "link", "id", "code", "place");

    private static final int MAX_TEXT = 200;

    private final List<ReportDifference> differences = new ArrayList<>();

    /** The differences, of which at most {@link #MAX_DIFFERENCES} are listed. */
    static List<ReportDifference> differences(JsonNode before, JsonNode now) {
        ReportComparison comparison = new ReportComparison();
        Set<String> members = members(before, now);
        members.removeAll(NOT_COMPARED);
        for (String member : members) {
            comparison.compare(new Place(0, "", member), before.path(member), now.path(member));
        }
        return comparison.differences;
    }

    /**
     * A place in a report.
     *
     * @param ground number of the ground; 0 outside of one
     * @param line id of the control line or layer; empty outside of one
     */
    private record Place(long ground, String line, String path) {

        Place member(String name) {
            return new Place(ground, line, path + "." + name);
        }

        Place element(String name, JsonNode element) {
            return path.equals(GROUNDS)
                    ? new Place(element.path("number").asLong(0), "", "ground")
                    : new Place(
                            ground,
                            LINES.stream()
                                    .map(member -> name(element, member))
                                    .filter(id -> !id.isEmpty())
                                    .findFirst()
                                    .orElse(line),
                            path + "[" + name + "]");
        }
    }

    private void compare(Place place, JsonNode before, JsonNode now) {
        if (differences.size() >= MAX_DIFFERENCES || before.equals(now)) {
            return;
        }
        if (before.isObject() && now.isObject()) {
            Set<String> members = members(before, now);
            members.removeAll(NOWHERE_COMPARED);
            members.forEach(name -> compare(place.member(name), before.path(name), now.path(name)));
        } else if (before.isArray() && now.isArray()) {
            compareElements(place, before, now);
        } else {
            differences.add(new ReportDifference(place.ground(), place.line(), place.path(), text(before), text(now)));
        }
    }

    private void compareElements(Place place, JsonNode before, JsonNode now) {
        Map<String, JsonNode> earlier = named(before);
        Map<String, JsonNode> later = named(now);
        Set<String> names = new LinkedHashSet<>(earlier.keySet());
        names.addAll(later.keySet());
        for (String name : names) {
            JsonNode one = Optional.ofNullable(earlier.get(name)).orElse(MissingNode.getInstance());
            JsonNode other = Optional.ofNullable(later.get(name)).orElse(MissingNode.getInstance());
            compare(place.element(name, one.isMissingNode() ? other : one), one, other);
        }
    }

    /** The elements by their names; those without one, or with another's, by their places too. */
    private static Map<String, JsonNode> named(JsonNode list) {
        Map<String, JsonNode> named = new LinkedHashMap<>();
        for (int i = 0; i < list.size(); i++) {
            JsonNode element = list.path(i);
            String name = NAMES.stream()
                    .map(member -> name(element, member))
                    .filter(id -> !id.isEmpty())
                    .collect(Collectors.joining(" "));
            named.put(name.isEmpty() || named.containsKey(name) ? name + i : name, element);
        }
        return named;
    }

    /** A member that is a text or number, or the id of one that is an object; empty if there is none. */
    private static String name(JsonNode element, String member) {
        JsonNode value = element.path(member);
        return (value.isObject() ? value.path("id") : value).asString("");
    }

    private static Set<String> members(JsonNode before, JsonNode now) {
        Set<String> names = new LinkedHashSet<>(before.propertyNames());
        names.addAll(now.propertyNames());
        return names;
    }

    private static String text(JsonNode node) {
        String text = node.isMissingNode() ? "" : node.isValueNode() ? node.asString("") : node.toString();
        return Excerpt.of(text, MAX_TEXT);
    }
}
