package org.spatialplan.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.spatialplan.app.OfflineService;
import org.spatialplan.format.city.PlainNumberModule;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.ChinaOffset;
import org.spatialplan.geo.Crs;
import org.spatialplan.imports.AttributeMapping;
import org.spatialplan.imports.Delivery;
import org.spatialplan.imports.ImportFigure;
import org.spatialplan.imports.ImportReport;
import org.spatialplan.imports.ImportRequest;
import org.spatialplan.imports.LayerImport;
import org.spatialplan.imports.MappingReader;
import org.spatialplan.imports.PreparedImports;
import org.spatialplan.imports.RecognisedTable;
import org.spatialplan.imports.RecognisedText;
import org.spatialplan.imports.ReportText;
import org.spatialplan.imports.StandardChoice;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.Provenance;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.portrayal.figure.MapFigures;
import org.spatialplan.submission.ground.CoordinateOptions;
import org.spatialplan.text.Messages;
import org.spatialplan.web.answer.VersionAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that imports a file as the new version of a layer, or reports why it cannot be imported. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Imports a file as the new version of a layer: GeoPackage, zipped Shapefile, GeoJSON, FlatGeobuf, GeoParquet, boundary-point TXT.",
            "A report comes first; what it calls an ERROR forbids the import, and then nothing is changed.",
            "Of a planning database, a file of several tables, all that are recognised are imported together, or those of --layers."
        })
final class ImportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOptions store;

    @Parameters(paramLabel = "<file>", description = "The file; its format is told by its content.")
    private Path file;

    @Option(
            names = "--layer",
            paramLabel = "<layer>",
            description =
                    "Id of the layer, for example red-lines; without it the file is recognised by the norm of planning databases.")
    private String layer;

    @Option(
            names = "--standard",
            defaultValue = "auto",
            paramLabel = "auto|none|<name>",
            description =
                    "Which layer of the norm the file is: auto tells it from the file, none reads the file as it is, a name such as STBHHX"
                            + " states it.")
    private String standard;

    @Option(names = "--source", defaultValue = "", description = "Where the data come from.")
    private String source;

    @Option(names = "--licence", defaultValue = "", description = "Licence of the data, an SPDX id where there is one.")
    private String licence;

    @Option(names = "--author", defaultValue = "", description = "Who answers for the import.")
    private String author;

    @Option(names = "--note", defaultValue = "", description = "For whoever reads the list of versions.")
    private String note;

    @Option(
            names = "--valid-from",
            paramLabel = "<date>",
            description = "First day on which the data hold, like 2026-01-31.")
    private LocalDate validFrom;

    @Option(names = "--mapping", paramLabel = "<file.yaml>", description = "Which column is what; see docs/imports.md.")
    private Path mapping;

    @Option(names = "--crs", description = "What the coordinates are in, for example EPSG:4549; overrules the file.")
    private String crs;

    @Option(
            names = "--datum",
            paramLabel = "gcj02|bd09",
            description = "The Chinese web map that the coordinates come from.")
    private ChinaOffset datum;

    @Option(names = "--swap-axes", description = "The coordinates stand the other way round than the format says.")
    private boolean swapped;

    @Option(
            names = "--accuracy",
            paramLabel = "<metres>",
            description = "How far the true outlines may lie from the drawn ones.")
    private Double accuracyM;

    @Option(
            names = "--table",
            paramLabel = "<table>",
            description = "Which table of a GeoPackage, or Shapefile of a zip; needed where several hold anything.")
    private String table;

    @Mixin
    private TableOptions ofTable;

    @Option(
            names = "--layers",
            paramLabel = "<tables>",
            split = ",",
            description =
                    "Of a delivered database: which tables are imported, by their names or the ids of layers, separated by commas;"
                            + " without it all that are recognised.")
    private List<String> layers = List.of();

    @Option(names = "--repair", description = "Replace invalid geometries by the repair that the report offers.")
    private boolean repair;

    @Option(names = "--dry-run", description = "Only the report.")
    private boolean dryRun;

    @Option(names = "--map", paramLabel = "<file.png>", description = "Where to draw the file's box on the city.")
    private Path map;

    @Option(names = "--json", description = "As JSON, for scripts.")
    private boolean json;

    /**
     * The outcome that is printed as JSON.
     *
     * @param version null if no version was added
     */
    private record Outcome(ImportReport report, VersionAnswer version) {}

    /**
     * The outcome of a delivery.
     *
     * @param tables all tables of the file
     * @param parts those that are imported
     */
    private record DeliveryOutcome(List<RecognisedTable> tables, List<Outcome> parts) {}

    /**
     * What is imported.
     *
     * @param tables all tables of a delivery; empty for a file of one table
     */
    private record Prepared(List<RecognisedTable> tables, PreparedImports imports) implements AutoCloseable {

        @Override
        public void close() {
            imports.close();
        }
    }

    @Override
    public Integer call() {
        try (OfflineService service = store.open();
                ProgressLine progress = new ProgressLine(spec.commandLine().getErr());
                Prepared prepared = prepare(service, progress)) {
            progress.close();
            List<ImportReport> reports = prepared.imports.reports();
            draw(service, reports);
            if (!json) {
                prepared.tables.forEach(table ->
                        RecognisedText.of(table).forEach(spec.commandLine().getOut()::println));
                reports.forEach(report ->
                        ReportText.of(report).forEach(spec.commandLine().getOut()::println));
            }
            boolean accepted = reports.stream().allMatch(ImportReport::accepted);
            if (dryRun || !accepted) {
                tellWhether(accepted);
                say(prepared, List.of());
                return dryRun && accepted ? ExitCode.DONE : dryRun ? ExitCode.FINDINGS : ExitCode.REFUSED;
            }
            List<VersionInfo> versions = service.get(LayerImport.class)
                    .commit(prepared.imports.all(), service.get(Clock.class).instant(), progress);
            progress.close();
            say(prepared, versions);
            return ExitCode.DONE;
        }
    }

    private Prepared prepare(OfflineService service, ProgressLine progress) {
        ImportRequest request = request();
        String name = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file)) {
            throw new DataFileException(name, 0, Messages.of("app.no-such-file"));
        }
        try {
            LayerImport imports = service.get(LayerImport.class);
            Optional<Delivery> delivery = layer == null && table == null
                    ? imports.deliveryOf(name, file, request.statement(), layers)
                    : Optional.empty();
            List<ImportRequest> requests = delivery.map(several -> several.parts().stream()
                            .map(part -> request.into(part.layer()).of(part.table()))
                            .toList())
                    .orElseGet(() -> List.of(request.into(
                            layer == null
                                    ? imports.layerOf(
                                            name, file, request.statement(), request.table(), request.standard())
                                    : layer)));
            Path work = Files.createTempDirectory("spatial-plan-import-");
            work.toFile().deleteOnExit();
            return new Prepared(
                    delivery.map(Delivery::tables).orElse(List.of()),
                    imports.prepare(
                            name, file, requests, work, service.get(Clock.class).instant(), progress));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportRequest request() {
        return new ImportRequest(
                layer == null ? "" : layer,
                source,
                new Provenance(licence, author, note, Optional.ofNullable(validFrom)),
                mapping == null
                        ? AttributeMapping.DEFAULT
                        : MappingReader.read(new DataFile(mapping.toString(), bytes(mapping))),
                ofTable.with(new CoordinateOptions(
                        Optional.ofNullable(crs).map(Crs::parse),
                        Optional.ofNullable(datum),
                        swapped,
                        Optional.ofNullable(accuracyM))),
                Optional.ofNullable(table),
                StandardChoice.parse(standard),
                repair);
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new DataFileException(path.toString(), 0, Messages.of("app.cannot-read", e.getMessage()), e);
        }
    }

    private void draw(OfflineService service, List<ImportReport> reports) {
        if (map == null) {
            return;
        }
        try {
            Files.write(
                    map,
                    ImportFigure.draw(
                            service.get(MapFigures.class),
                            service.get(LayerStore.class)
                                    .findCurrent("districts")
                                    .map(LayerVersion::features)
                                    .orElse(List.of()),
                            reports));
        } catch (IOException e) {
            throw new DataFileException(map.toString(), 0, Messages.of("app.cannot-written", e.getMessage()), e);
        }
    }

    private void tellWhether(boolean accepted) {
        if (!json) {
            spec.commandLine()
                    .getOut()
                    .println(Messages.of(accepted ? "app.import.ready" : "app.import.not-ready")
                            .pair());
        }
    }

    /** Says what was added; as JSON all that there is to say. */
    private void say(Prepared prepared, List<VersionInfo> versions) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            List<Outcome> parts = new ArrayList<>();
            List<ImportReport> reports = prepared.imports.reports();
            for (int i = 0; i < reports.size(); i++) {
                parts.add(new Outcome(reports.get(i), versions.isEmpty() ? null : VersionAnswer.of(versions.get(i))));
            }
            out.println(PlainNumberModule.mapper()
                    .writeValueAsString(
                            prepared.tables.isEmpty() ? parts.get(0) : new DeliveryOutcome(prepared.tables, parts)));
            return;
        }
        versions.forEach(version -> out.printf(
                Locale.ROOT,
                "%s: %s version %d, %d features, %,.0f m²%n",
                Messages.of("app.import.done").pair(),
                version.layer(),
                version.number(),
                version.features(),
                version.areaM2()));
    }
}
