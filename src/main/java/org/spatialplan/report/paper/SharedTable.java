package org.spatialplan.report.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.check.LayerTotal;
import org.spatialplan.check.LineReport;
import org.spatialplan.check.Overlap;
import org.spatialplan.check.ZoneTotal;
import org.spatialplan.layer.ZoneRule.Where;
import org.spatialplan.report.paper.LineSummary.OfGround;

/** What each ground shares with a line, by zone, and what it does not: together its area to the last printed digit. */
final class SharedTable {

    private static final int MAX_ROWS = 500;

    private final GroundSizes sizes;
    private final PaperWords words;
    private final PaperNumbers numbers;

    SharedTable(GroundSizes sizes, PaperWords words, PaperNumbers numbers) {
        this.sizes = sizes;
        this.words = words;
        this.numbers = numbers;
    }

    List<Map<String, Object>> rows(LineSummary line) {
        List<Map<String, Object>> rows = new ArrayList<>();
        boolean several = line.layers().size() > 1;
        for (OfGround each : line.found()) {
            Optional<Double> whole = sizes.areaM2(each.ground());
            for (LayerTotal total : each.line().totals()) {
                if (total.overlap().measure() == Overlap.Measure.AREA_M2 && rows.size() < MAX_ROWS) {
                    whole.flatMap(area -> row(each, area, total)).ifPresent(row -> {
                        row.put("layer", several ? line.report().title(total.layer(), words.language()) : "");
                        rows.add(row);
                    });
                }
            }
        }
        return rows;
    }

    private Optional<Map<String, Object>> row(OfGround each, double wholeM2, LayerTotal total) {
        double shared = Math.min(total.overlap().size(), wholeM2);
        List<ZoneTotal> zones = zones(each.line(), total, shared);
        List<Double> parts = zones.isEmpty()
                ? List.of(shared)
                : zones.stream().map(zone -> zone.overlap().size()).toList();
        return PrintedParts.of(wholeM2, parts, PaperNumbers.M2_DECIMALS)
                .map(printed -> row(each, total, zones, printed, shared));
    }

    private Map<String, Object> row(
            OfGround each, LayerTotal total, List<ZoneTotal> zones, PrintedParts printed, double sharedM2) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("ground", each.number());
        row.put(
                "extent",
                total.extent() == Where.INSIDE
                        ? ""
                        : words.text("paper.extent." + total.extent().name().toLowerCase(Locale.ROOT)));
        row.put("shared", PaperNumbers.grouped(printed.parts().stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
        List<String> byZone = new ArrayList<>();
        for (int i = 0; i < zones.size(); i++) {
            byZone.add(words.text(
                    "paper.pair",
                    words.name(zones.get(i).zone().nameZh(), zones.get(i).zone().nameEn()),
                    PaperNumbers.grouped(printed.parts().get(i))));
        }
        row.put("zones", byZone);
        row.put("rest", PaperNumbers.grouped(printed.rest()));
        row.put("whole", PaperNumbers.grouped(printed.whole()));
        row.put("ha", numbers.ha(sharedM2));
        row.put("mu", numbers.mu(sharedM2));
        row.put("share", numbers.percent(total.overlap().share()));
        row.put(
                "uncovered",
                total.uncovered().map(left -> numbers.m2(left.size())).orElse(""));
        return row;
    }

    /** The zones that divide what is shared; none if there is only one, or if zones lie over each other. */
    private static List<ZoneTotal> zones(LineReport line, LayerTotal total, double sharedM2) {
        List<ZoneTotal> zones = line.zones().stream()
                .filter(zone ->
                        zone.layer().equals(total.layer()) && zone.part().equals(total.part()))
                .filter(zone -> zone.zone().extent().where() == total.extent())
                .filter(zone -> zone.overlap().size() > 0)
                .toList();
        double sum = zones.stream().mapToDouble(zone -> zone.overlap().size()).sum();
        return zones.size() > 1 && Math.abs(sum - sharedM2) < PaperNumbers.SEEN ? zones : List.of();
    }
}
