package org.spatialplan.app.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.geotools.api.filter.Filter;
import org.spatialplan.app.OfflineService;
import org.spatialplan.feature.FeatureCatalogue;
import org.spatialplan.feature.FeatureQuery;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.FeatureTable.Selection;
import org.spatialplan.format.standard.DeliveredColumn;
import org.spatialplan.format.write.FeatureFormat;
import org.spatialplan.format.write.FeatureSet;
import org.spatialplan.format.write.FeatureStyles;
import org.spatialplan.format.write.OutputFrame;
import org.spatialplan.geo.Crs;
import org.spatialplan.imports.ImportStandards;
import org.spatialplan.lake.LakeManifest;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.UnknownNameException;
import org.spatialplan.query.filter.CqlText;
import org.spatialplan.query.filter.FilterException;
import org.spatialplan.query.filter.LiteralFrame;
import org.spatialplan.text.CountText;
import org.spatialplan.web.parameter.ColumnsParameter;
import org.spatialplan.web.parameter.CrsParameter;
import org.spatialplan.web.parameter.MomentParameter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** The command that writes layers to a file. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes layers, projects or conflicts to a file, with their styles where the format holds them.",
            "With --lake: writes what checks need, layers and rules in all their versions, into a folder for a batch"
                    + " outside the service."
        },
        footer = {
            "%nExamples:",
            "  spatial-plan export rivers -o rivers.gpkg --crs EPSG:4549",
            "  spatial-plan export rivers parks -o green-blue.kml",
            "  spatial-plan export projects -o bays.shp.zip --filter \"field = 'bays'\"",
            "  spatial-plan export --lake city-lake"
        })
final class ExportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOptions store;

    @Mixin
    private LakeOptions lake;

    @Parameters(
            arity = "0..*",
            paramLabel = "<layer>",
            description = "Ids of layers as 'layers list' has them; also projects, actions and conflicts.")
    private List<String> layers = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "<file>",
            description = "The file. Its ending is the format: gpkg, zip (Shapefile), geojson, fgb, parquet, csv, kml.")
    private Path output;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "<format>",
            description = "The format, if the ending does not say: geojson, gpkg, shp, fgb, parquet, csv, kml.")
    private String format;

    @Option(
            names = "--crs",
            paramLabel = "<crs>",
            description = "System of the coordinates, for example EPSG:4549 (default: CRS84). x (easting, longitude)"
                    + " stands before y. KML is always in degrees.")
    private String crs;

    @Option(
            names = "--filter",
            paramLabel = "<cql2>",
            description = "Only features for which this CQL2 text holds; geometries in it are degrees, CRS84.")
    private String filter;

    @Option(
            names = "--as-of",
            paramLabel = "<date>",
            description =
                    "As the layers were at the end of that day, for example 2026-11-24. With --lake: only versions"
                            + " up to then.")
    private String asOf;

    @Option(
            names = "--columns",
            paramLabel = "all|original",
            description =
                    "original: the columns of the delivered file alone, in its order, with the names, codes and lengths of the norm;"
                            + " for gpkg and shp.")
    private String columns;

    @Option(names = "--json", description = "Say what was written as JSON, for scripts.")
    private boolean json;

    @Override
    public Integer call() {
        if (lake.isWanted()) {
            requireLakeAlone();
            return writeLake();
        }
        requireLayersAndOutput();
        FeatureFormat wanted = format();
        if (layers.size() > 1 && !wanted.holdsSeveralTypes()) {
            throw new ParameterException(
                    spec.commandLine(), wanted.media().name() + " holds one layer; export one after the other");
        }
        try (OfflineService service = store.open()) {
            FeatureCatalogue catalogue = service.get(FeatureCatalogue.class);
            Crs system = CrsParameter.parse("crs", crs, catalogue.frame()).orElse(Crs.CRS84);
            Optional<Instant> moment =
                    moment(catalogue, service.get(Clock.class).instant());
            List<FeatureSet> sets = new ArrayList<>();
            layers.forEach(layer ->
                    sets.add(set(layer, system, moment, catalogue).as(delivered(layer, wanted, catalogue, service))));
            write(sets, wanted, service.get(FeatureStyles.class));
            say(sets, wanted, system);
            return sets.stream().allMatch(set -> set.rows().rows().isEmpty()) ? ExitCode.FINDINGS : ExitCode.DONE;
        }
    }

    private void requireLakeAlone() {
        if (!layers.isEmpty() || output != null || format != null || crs != null || filter != null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--lake writes all that checks need, in one form: it goes with --as-of and --versions, and neither"
                            + " with layers nor with -o, -f, --crs or --filter");
        }
    }

    private void requireLayersAndOutput() {
        if (layers.isEmpty() || output == null) {
            throw new ParameterException(spec.commandLine(), "Missing: <layer> and -o <file>, or --lake <folder>");
        }
        if (lake.versions != null) {
            throw new ParameterException(spec.commandLine(), "--versions goes with --lake");
        }
    }

    private int writeLake() {
        try (OfflineService service = store.open()) {
            LakeManifest written = lake.write(service, asOf, spec.commandLine().getErr());
            lake.say(written, json, spec.commandLine().getOut());
            return ExitCode.DONE;
        }
    }

    private FeatureFormat format() {
        Optional<FeatureFormat> found =
                format == null ? FeatureFormat.ofFileName(output.getFileName().toString()) : FeatureFormat.find(format);
        return found.orElseThrow(() -> new ParameterException(
                spec.commandLine(),
                (format == null
                                ? "The ending of " + output + " names no format"
                                : "There is no format '" + format + "'")
                        + "; known are " + FeatureFormat.allNames()));
    }

    private Optional<Instant> moment(FeatureCatalogue catalogue, Instant now) {
        return MomentParameter.parse("asOf", asOf, catalogue.map().catalogue().timeZone(), now);
    }

    private FeatureSet set(String layer, Crs system, Optional<Instant> moment, FeatureCatalogue catalogue) {
        FeatureTable now = catalogue
                .find(layer)
                .orElseThrow(() -> UnknownNameException.of(
                        "layer",
                        layer,
                        catalogue.list().stream()
                                .map(table -> table.type().id())
                                .toList()));
        Optional<FeatureTable> table = moment.isEmpty() ? Optional.of(now) : catalogue.find(layer, moment.get());
        Selection rows = table.map(found -> select(found, catalogue)).orElse(new Selection(0, List.of()));
        return new FeatureSet(rows, table.orElse(now).type(), OutputFrame.xFirst(system), List.of());
    }

    /** The columns as they were delivered, if they are asked for; empty for those of the layer. */
    private List<DeliveredColumn> delivered(
            String layer, FeatureFormat wanted, FeatureCatalogue catalogue, OfflineService service) {
        if (columns == null) {
            return List.of();
        }
        PlanMap map = catalogue.map();
        LayerDefinition definition = map.catalogue().find(layer).orElseThrow();
        return ColumnsParameter.columns(
                columns,
                Optional.of(wanted),
                definition,
                map.getLayer(layer).version().features(),
                definition
                        .rules()
                        .flatMap(map::findRules)
                        .map(rules -> rules.nearest(LocalDate.ofInstant(
                                service.get(Clock.class).instant(),
                                map.catalogue().timeZone()))),
                service.get(ImportStandards.class).data());
    }

    private Selection select(FeatureTable table, FeatureCatalogue catalogue) {
        if (filter == null) {
            return new Selection(table.rows().size(), table.rows());
        }
        try {
            Filter parsed = new LiteralFrame(Crs.CRS84).toLonLat(CqlText.parse(filter));
            return table.select(FeatureQuery.all(catalogue.filters().of(parsed, table.schema())));
        } catch (FilterException e) {
            throw new BadParameterException("filter", filter, e.text(), e.near());
        }
    }

    private void write(List<FeatureSet> sets, FeatureFormat wanted, FeatureStyles styles) {
        try (ProgressBar bar = new ProgressBar(spec.commandLine().getErr(), "bytes")) {
            OutputFile.write(output, out -> wanted.writer(styles).write(sets, counted(out, bar)));
        }
    }

    private static OutputStream counted(OutputStream out, ProgressBar bar) {
        return new java.io.FilterOutputStream(out) {
            private long count;

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
                count += length;
                bar.show(count, 0);
            }
        };
    }

    private void say(List<FeatureSet> sets, FeatureFormat wanted, Crs system) {
        if (json) {
            Map<String, Object> said = new LinkedHashMap<>();
            said.put("file", output.toString());
            said.put("format", wanted.media().name());
            said.put("crs", wanted == FeatureFormat.KML ? Crs.CRS84.id() : system.id());
            said.put("layers", sets.stream().map(ExportCommand::json).toList());
            spec.commandLine().getOut().println(new JsonMapper().writeValueAsString(said));
            return;
        }
        sets.forEach(set -> spec.commandLine()
                .getOut()
                .println(set.type().id() + " version " + set.type().version().number() + ": "
                        + CountText.en(set.rows().rows().size(), "feature") + " -> " + output));
    }

    private static Map<String, Object> json(FeatureSet set) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("id", set.type().id());
        said.put("version", set.type().version().number());
        said.put("sha256", set.type().version().sha256());
        said.put("features", set.rows().rows().size());
        return said;
    }
}
