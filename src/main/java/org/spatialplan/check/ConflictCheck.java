package org.spatialplan.check;

import java.util.ArrayList;
import java.util.List;

/**
 * Checks subjects against the control lines. A pure function of its input; thread-safe.
 *
 * <p>By one line, a subject is in conflict where one of its places meets, or within the accuracy of both may meet, a
 * feature whose zone does not permit one of its activities; it is conditional where the zone permits them all on
 * conditions, and permitted where it allows them all. Where the zone is unknown, the gravest of the possible zones
 * counts. The state is the gravest of the findings, and as sure as the surest finding of that state. Findings of a
 * layer that as a whole stays below the rules' threshold decide nothing. The verdict is that of the gravest line.
 */
public final class ConflictCheck {

    private final List<LineCheck> lines;
    private final List<CheckedLayer> layers;
    private final Territory territory;
    private final LayerBoxes boxes;
    private final WithheldLayers withheld;

    ConflictCheck(CheckedMap map) {
        this.layers = map.layers();
        this.lines = LineCheck.all(map);
        this.territory = map.territory();
        this.withheld = map.withheld();
        this.boxes = new LayerBoxes(layers.stream().map(CheckedLayer::index).toList());
    }

    /** Lists the checked layers. */
    public List<CheckedLayer> layers() {
        return layers;
    }

    /** Checks a subject without special conditions. */
    public SubjectReport check(CheckSubject subject) {
        return check(subject, CheckConditions.NONE);
    }

    /** Checks a subject under some conditions. */
    public SubjectReport check(CheckSubject subject, CheckConditions terms) {
        CheckedPlaces places = new CheckedPlaces(subject, territory, boxes);
        List<LineReport> reports = new ArrayList<>(lines.size());
        for (LineCheck line : lines) {
            reports.add(withheld.withhold(line.check(places, terms)));
        }
        return SubjectReport.of(subject, reports);
    }
}
