package org.spatialplan.format.kml;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.spatialplan.format.xml.XmlFile;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Messages;

/** Counts the elements of a file that hold a place or more of the map and are not read. Used by one thread. */
final class KmlLeftOut {

    /** The elements that are told. All others, such as styles and views, hold no ground. */
    static final Set<String> TOLD = Set.of(
            "NetworkLink",
            "NetworkLinkControl",
            "GroundOverlay",
            "ScreenOverlay",
            "PhotoOverlay",
            "Model",
            "Track",
            "MultiTrack",
            "Tour");

    private final Map<String, Count> counts = new TreeMap<>();

    private record Count(long line, int number) {}

    /** Counts the element that starts here, if it is one of them. */
    void note(XmlFile xml) {
        if (TOLD.contains(xml.name())) {
            note(xml.prefix().isEmpty() ? xml.name() : xml.prefix() + ":" + xml.name(), xml.line());
        }
    }

    /** Counts an element that starts in a line. */
    void note(String name, long line) {
        counts.compute(
                name, (key, before) -> before == null ? new Count(line, 1) : new Count(before.line, before.number + 1));
    }

    /** A note for each kind of element, with the line of the first. */
    List<Finding> notes() {
        return counts.entrySet().stream()
                .map(entry -> Finding.warning(
                        "left-out",
                        "line " + entry.getValue().line,
                        entry.getKey().endsWith("NetworkLink")
                                ? Messages.of("format.kml.left-out.link", entry.getValue().number)
                                : Messages.of("format.kml.left-out", entry.getKey(), entry.getValue().number)))
                .toList();
    }
}
