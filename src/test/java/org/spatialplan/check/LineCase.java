package org.spatialplan.check;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.format.rules.YamlDocument;
import org.spatialplan.format.rules.YamlDocument.Node;
import org.spatialplan.geo.Dimensions;
import org.spatialplan.geo.UncertainShape;

/**
 * A golden case: works on a ground, and what is expected of some lines.
 *
 * @param name the file and what the case is about
 * @param rules folder of the rule files
 * @param day on which the rules are in force
 * @param site state of the whole subject, if the case says it
 */
record LineCase(
        String name,
        Path rules,
        LocalDate day,
        LineScene scene,
        Geometry ground,
        double accuracyM,
        Works works,
        boolean national,
        Optional<ConflictState> site,
        List<ExpectedLine> expected) {

    /** Reads all cases of a file. */
    static List<LineCase> read(Path file, Path rules, LocalDate day) {
        List<LineCase> cases = new ArrayList<>();
        for (Node node : YamlDocument.read(LineScene.file(file)).root().list("scenes")) {
            LineScene scene = LineScene.read(node);
            for (Node each : node.list("cases")) {
                cases.add(read(each, file, rules, day, scene));
            }
        }
        return cases;
    }

    private static LineCase read(Node node, Path file, Path rules, LocalDate day, LineScene scene) {
        Map<String, Boolean> conditions = new HashMap<>();
        node.optionalText("new_land").map(Boolean::valueOf).ifPresent(holds -> conditions.put(Works.NEW_LAND, holds));
        return new LineCase(
                file.getFileName() + ": " + node.text("about"),
                rules,
                node.optionalText("day").map(LocalDate::parse).orElse(day),
                scene,
                LineScene.ground(node.text("ground")),
                node.optionalNode("accuracy_m").isEmpty() ? 0 : node.number("accuracy_m"),
                new Works(List.of(node.text("activity").split(";")), conditions),
                node.optionalText("national").map("true"::equals).orElse(false),
                node.optionalText("site")
                        .map(site -> ConflictState.valueOf(
                                site.toUpperCase(Locale.ROOT).replace('-', '_'))),
                node.list("expect").stream().map(ExpectedLine::read).toList());
    }

    CheckedMap map() {
        return scene.map(rules, day);
    }

    SubjectReport report() {
        return report(map());
    }

    SubjectReport report(CheckedMap map) {
        return map.check().check(subject(), new CheckConditions(national, Optional.empty()));
    }

    private CheckSubject subject() {
        List<CheckSubject.Part> parts = new ArrayList<>();
        for (int dimension : new int[] {2, 1, 0}) {
            Dimensions.part(ground, dimension)
                    .map(part -> new CheckSubject.Part("part-" + dimension, new UncertainShape(part, accuracyM), false))
                    .ifPresent(parts::add);
        }
        return new CheckSubject("case", works, Set.of(), parts);
    }

    @Override
    public String toString() {
        return name;
    }
}
