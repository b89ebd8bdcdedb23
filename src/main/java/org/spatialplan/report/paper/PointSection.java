package org.spatialplan.report.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.conflict.ground.CheckedGround;
import org.spatialplan.report.paper.PointList.Outline;
import org.spatialplan.submission.ground.Ground;

/** The annex of boundary points: every point of every ground, several beside each other in a row. */
final class PointSection {

    /** Points that are printed, some forty pages. The report says how many are left out. */
    private static final int MAX_POINTS = 6_000;

    private static final int IN_A_ROW = 3;

    private final ConflictReport report;
    private final PaperWords words;
    private int left = MAX_POINTS;

    PointSection(ConflictReport report, PaperWords words) {
        this.report = report;
        this.words = words;
    }

    /** The values for the template; empty without points. */
    Map<String, Object> view() {
        List<Map<String, Object>> grounds = new ArrayList<>();
        Set<String> systems = new LinkedHashSet<>();
        long omitted = 0;
        for (CheckedGround checked : report.grounds()) {
            PointList list = PointList.of(checked.ground(), report.submission().reading());
            if (list.size() > left) {
                omitted += list.size();
            } else if (list.size() > 0) {
                left -= list.size();
                systems.add(system(list));
                grounds.add(ground(checked.ground(), list));
            }
        }
        if (systems.size() == 1) {
            grounds.forEach(ground -> ground.put("system", ""));
        }
        return grounds.isEmpty() && omitted == 0
                ? Map.of()
                : Map.of(
                        "grounds",
                        grounds,
                        "system",
                        systems.size() == 1 ? systems.iterator().next() : "",
                        "omitted",
                        omitted == 0 ? "" : words.text("paper.points.omitted", PaperNumbers.count(omitted)));
    }

    private String system(PointList list) {
        return words.text(
                list.asSubmitted() ? "paper.points.as-submitted" : "paper.points.converted",
                SystemWords.of(list.zone()));
    }

    private Map<String, Object> ground(Ground ground, PointList list) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("number", ground.number());
        view.put("title", GroundName.of(ground));
        view.put("count", words.text("paper.points.count", PaperNumbers.count(list.size())));
        view.put("system", system(list));
        List<Map<String, Object>> outlines = new ArrayList<>();
        int number = 1;
        for (Outline outline : list.outlines()) {
            outlines.add(outline(outline, number, list.outlines().size() > 1 ? outlines.size() + 1 : 0));
            number += outline.points().size();
        }
        view.put("outlines", outlines);
        return view;
    }

    /** @param ring its number, or 0 if it is the only one */
    private Map<String, Object> outline(Outline outline, int first, int ring) {
        String kind = words.text("paper.points." + outline.kind().name().toLowerCase(Locale.ROOT));
        List<Map<String, Object>> rows = new ArrayList<>();
        List<Coordinate> points = outline.points();
        for (int i = 0; i < points.size(); i += IN_A_ROW) {
            List<Map<String, String>> cells = new ArrayList<>();
            for (int k = i; k < i + IN_A_ROW; k++) {
                cells.add(k < points.size() ? cell(first + k, points.get(k)) : Map.of("no", "", "x", "", "y", ""));
            }
            rows.add(Map.of("cells", cells));
        }
        return Map.of("ring", ring == 0 ? "" : words.text("paper.points.ring", ring, kind), "rows", rows);
    }

    /** A point in the surveyors' axes: X to the north, Y to the east. */
    private static Map<String, String> cell(int number, Coordinate point) {
        return Map.of("no", "J" + number, "x", metres(point.y), "y", metres(point.x));
    }

    private static String metres(double coordinate) {
        return String.format(Locale.ROOT, "%.3f", coordinate);
    }
}
