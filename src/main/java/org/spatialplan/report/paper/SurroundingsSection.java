package org.spatialplan.report.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.conflict.NoSurroundings;
import org.spatialplan.conflict.ground.CheckedGround;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.site.SiteSurroundings;

/** What is at the grounds and what is planned there: in detail for few grounds, in a table for many. It decides nothing. */
final class SurroundingsSection {

    private static final int IN_DETAIL = 5;
    private static final int MAX_LISTED = 4;
    private static final String NONE = "–";

    private final ConflictReport report;
    private final PaperWords words;
    private final PaperNumbers numbers;

    SurroundingsSection(ConflictReport report, PaperWords words, PaperNumbers numbers) {
        this.report = report;
        this.words = words;
        this.numbers = numbers;
    }

    /** The values for the template. */
    Map<String, Object> view() {
        List<Map<String, Object>> grounds = new ArrayList<>();
        for (CheckedGround ground : report.grounds()) {
            report.surroundings()
                    .find(ground)
                    .ifPresent(site -> grounds.add(
                            ground(ground, site, report.surroundings().map().orElseThrow())));
        }
        boolean detailed = report.grounds().size() <= IN_DETAIL;
        return Map.of(
                "details",
                detailed ? grounds : List.of(),
                "rows",
                detailed ? List.of() : grounds,
                "shared",
                SurroundingsView.shared(report.surroundings().sharedProjects(), words),
                "missing",
                report.surroundings().missing(report.grounds()).entrySet().stream()
                        .map(without -> missing(without.getKey(), without.getValue()))
                        .toList());
    }

    private String missing(NoSurroundings why, List<Long> numbers) {
        return words.text(
                "paper.here.missing",
                listed(numbers.stream().map(String::valueOf).toList()),
                words.text(why.text()));
    }

    private Map<String, Object> ground(CheckedGround checked, SiteSurroundings site, PlanMap map) {
        SurroundingsView here = SurroundingsView.of(site, map, words, numbers);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("number", checked.ground().number());
        view.put("title", GroundName.of(checked.ground()));
        view.put("places", here.places().isEmpty() ? NONE : here.places());
        view.put("features", here.features());
        view.put("items", here.items());
        view.put("inUnits", here.inUnits());
        view.put("citywide", here.citywide());
        view.put("nearest", here.nearest());
        view.put("notExcluded", here.notExcluded());
        view.put(
                "itemNames",
                listed(here.items().stream()
                        .map(item -> words.text("paper.here.item", item.kind(), item.name(), item.certainty()))
                        .toList()));
        view.put(
                "featureNames",
                listed(here.features().stream()
                        .map(SurroundingsView.FeatureRow::name)
                        .toList()));
        return view;
    }

    private String listed(List<String> names) {
        if (names.isEmpty()) {
            return NONE;
        }
        String listed = names.stream().limit(MAX_LISTED).collect(Collectors.joining(words.text("paper.list-comma")));
        return names.size() > MAX_LISTED ? words.text("paper.list-more", listed, names.size()) : listed;
    }
}
