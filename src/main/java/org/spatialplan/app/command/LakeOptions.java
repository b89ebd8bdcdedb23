package org.spatialplan.app.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.app.OfflineService;
import org.spatialplan.lake.LakeManifest;
import org.spatialplan.lake.LakeTable;
import org.spatialplan.lake.LakeVersion;
import org.spatialplan.lake.write.LakeExport;
import org.spatialplan.layer.PlanStore;
import org.spatialplan.query.NoMapAtTimeException;
import org.spatialplan.report.ProgramVersion;
import org.spatialplan.text.CountText;
import org.spatialplan.web.parameter.MomentParameter;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** The options of {@code export} that write a lake, and what they do. */
final class LakeOptions {

    /** Of which versions the features go into a lake. */
    enum Versions {
        ALL,
        CURRENT
    }

    @Option(
            names = "--lake",
            paramLabel = "<folder>",
            description = "Writes a folder of GeoParquet with all layers that checks need, and of their rules, in the"
                    + " place of an earlier one.")
    private Path folder;

    @Option(
            names = "--versions",
            paramLabel = "<which>",
            description = "With --lake: the features of all versions (default), for checks as of any day, or of the"
                    + " current ones: all, current.")
    Versions versions;

    /** Tests whether a lake is asked for. */
    boolean isWanted() {
        return folder != null;
    }

    /**
     * Writes the lake.
     *
     * @param asOf a day or moment; null for now
     * @throws NoMapAtTimeException if there was no map yet
     * @throws org.spatialplan.lake.write.LakeWriteException if the folder holds something else or cannot be written
     */
    LakeManifest write(OfflineService service, String asOf, PrintWriter progress) {
        LakeExport export = service.get(LakeExport.class);
        Instant now = service.get(Clock.class).instant();
        Optional<Instant> upTo = MomentParameter.parse("asOf", asOf, export.timeZone(), now);
        Instant first = service.get(PlanStore.class).listVersions().get(0).addedAt();
        upTo.filter(first::isAfter).ifPresent(moment -> {
            throw NoMapAtTimeException.nothingYet(moment);
        });
        LakeExport.Scope scope =
                new LakeExport.Scope(ProgramVersion.get(), now, upTo, versions != Versions.CURRENT, first);
        try (ProgressBar bar = new ProgressBar(progress, "features")) {
            long[] done = new long[1];
            return export.write(folder, scope, features -> bar.show(done[0] += features, 0));
        }
    }

    /** Says what was written. */
    void say(LakeManifest lake, boolean json, PrintWriter out) {
        List<LakeVersion> written = lake.versions().values().stream()
                .flatMap(List::stream)
                .filter(version -> version.table().isPresent())
                .toList();
        if (json) {
            out.println(new JsonMapper().writeValueAsString(json(lake, written)));
            return;
        }
        written.forEach(version -> out.println(version.info().layer() + " version "
                + version.info().number() + ": " + CountText.en(version.info().features(), "feature") + " -> "
                + folder.resolve(version.requireTable().file())));
        out.println(CountText.en(written.size(), "file") + " of layers, "
                + CountText.en(lake.rules().size(), "file") + " of rules -> " + folder.resolve("lake.yaml"));
    }

    private Map<String, Object> json(LakeManifest lake, List<LakeVersion> written) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("folder", folder.toString());
        said.put("upTo", lake.upTo().toString());
        said.put("rules", lake.rules().size());
        said.put("layers", written.stream().map(LakeOptions::json).toList());
        return said;
    }

    private static Map<String, Object> json(LakeVersion version) {
        LakeTable table = version.requireTable();
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("id", version.info().layer());
        said.put("version", version.info().number());
        said.put("sha256", version.info().sha256());
        said.put("features", version.info().features());
        said.put("vertices", table.vertices());
        said.put("file", table.file());
        said.put("bytes", table.bytes());
        return said;
    }
}
