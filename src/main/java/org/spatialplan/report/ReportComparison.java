package org.spatialplan.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Compares the JSON of two reports, figure by figure. Used by one thread. */
final class ReportComparison {

    /** The largest number of differences that are listed. */
    static final int MAX_DIFFERENCES = 1000;

    /** What names a report, or says of what it was made, and is compared as its basis. */
    private static final Set<String> NOT_COMPARED =
            Set.of("id", "time", "basis", "kept", "layers", "attribution", "parameters");

    /**
     * Members of any object that are not compared: the number of a layer's version, which the basis tells, and the geometry
     * of what stays free, which is there only if it was asked for. Its size follows from figures that are compared.
     */
    private static final Set<String> NOWHERE_COMPARED = Set.of("version", "free");

    /** Members that name the control line or layer of an object, the first that is there. */
    private static final List<String> NAMES = List.of("line", "layer");

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

        Place element(int index, JsonNode element) {
            boolean isGround = path.equals("grounds");
            String named = NAMES.stream()
                    .map(element::path)
                    .map(name -> name.isObject() ? name.path("id") : name)
                    .map(name -> name.asString(""))
                    .filter(name -> !name.isEmpty())
                    .findFirst()
                    .orElse(line);
            return isGround
                    ? new Place(element.path("number").asLong(index + 1L), "", "ground")
                    : new Place(ground, named, path + "[" + index + "]");
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
        } else if (before.isArray() && now.isArray() && before.size() == now.size()) {
            for (int i = 0; i < before.size(); i++) {
                compare(place.element(i, before.path(i)), before.path(i), now.path(i));
            }
        } else {
            differences.add(new ReportDifference(place.ground(), place.line(), place.path(), text(before), text(now)));
        }
    }

    private static Set<String> members(JsonNode before, JsonNode now) {
        Set<String> names = new LinkedHashSet<>(before.propertyNames());
        names.addAll(now.propertyNames());
        return names;
    }

    private static String text(JsonNode node) {
        String text = node.isMissingNode() ? "" : node.isValueNode() ? node.asString("") : node.toString();
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…";
    }
}
