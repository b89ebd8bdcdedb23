package org.spatialplan.app.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.spatialplan.app.LiveMap;
import org.spatialplan.app.OfflineService;
import org.spatialplan.check.CheckedVersions;
import org.spatialplan.conflict.ConflictCheckService;
import org.spatialplan.conflict.LineChange;
import org.spatialplan.conflict.SiteChanges;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.format.city.PlainNumberModule;
import org.spatialplan.query.PlanMap;
import org.spatialplan.submission.SubmittedFile;
import org.spatialplan.web.ConflictChecks;
import org.spatialplan.web.answer.LayerChangeAnswer;
import org.spatialplan.web.answer.LayerChangeAnswer.ChangeAnswer;
import org.spatialplan.web.answer.SiteChangesAnswer;
import org.spatialplan.web.parameter.CheckParameters;
import org.spatialplan.web.parameter.DayParameter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that tells what a changed control line does to projects or to submitted sites. */
@Command(
        name = "changes",
        mixinStandardHelpOptions = true,
        description =
                "Which projects, or which sites of a file, became affected or released when a control line changed? Compares versions of its layer, or the rules of two days.",
        footer = {
            "%nExamples:",
            "  spatial-plan layers changes red-lines --from 1",
            "  spatial-plan layers changes red-lines --from 1 --to 2 --sites parcels.gpkg -o changes.csv",
            "  spatial-plan layers changes red-lines --rules-from 2026-03-14 --rules-to 2026-03-15"
        })
final class LayersChangesCommand implements Callable<Integer> {

    private static final List<MediaFormat> FORMATS = List.of(MediaFormat.CSV, MediaFormat.JSON);

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOptions store;

    @Parameters(paramLabel = "<layer>", description = "The layer of the line, for example red-lines.")
    private String layer;

    @Option(names = "--from", paramLabel = "<number>", description = "The old version (default: the current one).")
    private Integer from;

    @Option(names = "--to", paramLabel = "<number>", description = "The new version (default: the current one).")
    private Integer to;

    @Option(
            names = "--rules-from",
            paramLabel = "<date>",
            description = "Before, the rules of that day hold (default: today's).")
    private String rulesFrom;

    @Option(
            names = "--rules-to",
            paramLabel = "<date>",
            description = "After, the rules of that day hold (default: today's).")
    private String rulesTo;

    @Option(
            names = "--sites",
            paramLabel = "<file>",
            description = "Sites in any format of the check; without it the plan's projects.")
    private Path sites;

    @Option(names = "--crs", paramLabel = "<crs>", description = "System of the coordinates of the sites.")
    private String crs;

    @Option(
            names = "--accuracy",
            paramLabel = "<metres>",
            description = "How far the true outlines of the sites may lie from the submitted ones.")
    private String accuracy;

    @Option(
            names = "--activity",
            paramLabel = "<activity>",
            description = "What the sites are wanted for (default: new-construction).")
    private String activity;

    @Option(names = "--table", paramLabel = "<table>", description = "Which table of the file holds the sites.")
    private String table;

    @Mixin
    private TableOptions ofTable;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "<table>",
            description = "The sites with their changes. Its ending is the format: csv or json.")
    private Path output;

    @Option(names = "--json", description = "Print the whole answer as JSON, for scripts.")
    private boolean json;

    @Override
    public Integer call() {
        LineChange.Question question = new LineChange.Question(
                layer,
                number(from),
                number(to),
                DayParameter.parse("rules-from", rulesFrom),
                DayParameter.parse("rules-to", rulesTo));
        try (OfflineService service = store.open()) {
            PlanMap map = service.get(LiveMap.class).get();
            Instant now = service.get(Clock.class).instant();
            LocalDate today = LocalDate.ofInstant(now, map.catalogue().timeZone());
            LineChange line = LineChange.of(question, map, service.get(CheckedVersions.class), today);
            return sites == null ? projects(service, line, map, now, today) : sites(service, line, now, today);
        }
    }

    private static OptionalInt number(Integer version) {
        return version == null ? OptionalInt.empty() : OptionalInt.of(version);
    }

    private int projects(OfflineService service, LineChange line, PlanMap map, Instant now, LocalDate today) {
        LayerChangeAnswer answer = LayerChangeAnswer.of(
                now,
                today,
                line,
                List.copyOf(map.plan().projects()),
                service.get(ConflictChecks.class).current().changes(line.before(), line.after()));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(PlainNumberModule.mapper().writeValueAsString(answer));
        } else {
            out.println(layer + "  " + answer.byKind());
            print("affected", answer.affected(), out);
            print("released", answer.released(), out);
            print("eased", answer.eased(), out);
            print("changed", answer.changed(), out);
        }
        return exitCode(answer.byKind());
    }

    private static void print(String kind, List<ChangeAnswer> changes, PrintWriter out) {
        changes.forEach(change -> out.printf(
                Locale.ROOT,
                "%-9s %4d  %s  %s -> %s  %s%n",
                kind,
                change.number(),
                change.nameZh(),
                change.before().state(),
                change.after().state(),
                String.join(";", change.features())));
    }

    private int sites(OfflineService service, LineChange line, Instant now, LocalDate today) {
        Optional<MediaFormat> format =
                Optional.ofNullable(output).map(path -> OutputFile.format(path, FORMATS, spec.commandLine()));
        CheckParameters parameters = CheckParameters.of(given());
        try (SubmittedFile file = SubmittedFile.of(sites.getFileName().toString(), sites, parameters.chosenTable())) {
            SiteChanges changes = service.get(ConflictCheckService.class).findChanges(parameters, file, line);
            SiteChangesAnswer answer = SiteChangesAnswer.of(now, today, changes);
            String whole = PlainNumberModule.mapper().writeValueAsString(answer);
            format.ifPresent(wanted -> OutputFile.write(
                    output,
                    out -> out.write((wanted.equals(MediaFormat.CSV) ? SiteChangesAnswer.csv(changes) : whole)
                            .getBytes(StandardCharsets.UTF_8))));
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(whole);
            } else {
                out.println(layer + "  " + answer.byKind());
                answer.sites().stream()
                        .filter(site -> !site.kind().equals("unchanged"))
                        .forEach(site -> out.printf(
                                Locale.ROOT,
                                "%-11s %6d  %s %s  %s -> %s  %s%n",
                                site.kind(),
                                site.number(),
                                site.id(),
                                site.name(),
                                site.before().state(),
                                site.after().state(),
                                String.join(";", site.features())));
            }
            return exitCode(answer.byKind());
        }
    }

    private Map<String, String> given() {
        Map<String, String> given = new HashMap<>();
        given.put("crs", crs);
        given.put("accuracy", accuracy);
        given.put("activity", activity);
        given.put("table", table);
        ofTable.addTo(given);
        return given;
    }

    private static int exitCode(Map<String, Long> byKind) {
        boolean same = byKind.entrySet().stream()
                .allMatch(kind -> kind.getValue() == 0 || kind.getKey().equals("unchanged"));
        return same ? ExitCode.DONE : ExitCode.FINDINGS;
    }
}
