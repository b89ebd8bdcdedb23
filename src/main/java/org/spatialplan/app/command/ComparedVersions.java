package org.spatialplan.app.command;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.spatialplan.app.LiveMap;
import org.spatialplan.app.OfflineService;
import org.spatialplan.history.LayerDiff;
import org.spatialplan.history.LayerHistory;
import org.spatialplan.history.SliverTolerance;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.query.PlanMap;
import org.spatialplan.web.parameter.VersionParameter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Two versions of a layer as commands name them. */
final class ComparedVersions {

    @Mixin
    private StoreOptions store;

    @Parameters(index = "0", paramLabel = "<layer>", description = "The layer, for example red-lines.")
    private String layer;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "<from>",
            description = "The old version: its number or a date; without it the one before the new one.")
    private String from;

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "<to>",
            description = "The new version: its number or a date; without it the newest.")
    private String to;

    @Option(
            names = "--sliver",
            paramLabel = "<m²>",
            description = "A piece below this area is a sliver; without it what the layer's rules say, else 1.")
    private Double sliverM2;

    /**
     * A comparison and the map with the layer.
     *
     * @param now the moment of the comparison
     */
    record Compared(LayerDiff diff, PlanMap map, Instant now) {}

    Compared compare() {
        try (OfflineService service = store.open()) {
            Supplier<PlanMap> maps = service.get(LiveMap.class);
            PlanMap map = maps.get();
            Instant now = service.get(Clock.class).instant();
            LayerHistory history = service.get(LayerHistory.class);
            List<VersionInfo> versions = history.versions(layer, map);
            ZoneId city = map.catalogue().timeZone();
            VersionInfo newer = VersionParameter.find("to", to, versions, city, now)
                    .orElseGet(() -> versions.get(versions.size() - 1));
            VersionInfo older = VersionParameter.find("from", from, versions, city, now)
                    .orElseGet(() -> VersionParameter.before(newer, versions));
            SliverTolerance usual = history.tolerance(layer, map);
            SliverTolerance tolerance = sliverM2 == null ? usual : new SliverTolerance(sliverM2, usual.widthM());
            return new Compared(history.diff(older, newer, tolerance, map), map, now);
        }
    }
}
