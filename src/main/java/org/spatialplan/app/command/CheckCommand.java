package org.spatialplan.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.spatialplan.app.OfflineService;
import org.spatialplan.conflict.ConflictCheckService;
import org.spatialplan.conflict.PreparedCheck;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.submission.SubmittedFile;
import org.spatialplan.submission.ground.SuspectInputException;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Language;
import org.spatialplan.web.parameter.CheckParameters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that checks parcels against the layers with rules. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "May this ground be used so? Checks it against every control line: farmland, red line, rivers and the others.",
        footer = {
            "%nThe exit code is 0 only if every parcel was checked and is clear. With --repeat it is 0 only if all"
                    + " figures are the same, on the same data and rules, and 1 if something changed, which is told.",
            "%nExamples:",
            "  spatial-plan check parcels.gpkg -o report.gpkg",
            "  spatial-plan check parcels.txt -o report.pdf --activity linear-infrastructure",
            "  spatial-plan check report.gpkg --table grounds --json",
            "  spatial-plan check --repeat report.json"
        })
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOptions store;

    @Mixin
    private CheckOptions options;

    @Parameters(
            arity = "0..1",
            paramLabel = "<file>",
            description =
                    "The parcels: GeoPackage, zipped Shapefile, FlatGeobuf, GeoParquet, GeoJSON, WKT, boundary-point TXT."
                            + " With --repeat only if the report does not hold them.")
    private Path file;

    @Option(
            names = "--repeat",
            paramLabel = "<report>",
            description = "Make a report once more from its own JSON (or GeoJSON), with its parameters, on the layer"
                    + " versions and rules that it names, and say what is not the same.")
    private Path repeat;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "<report>",
            description =
                    "The report. Its ending is the format: json, geojson, html, pdf, csv, gpkg, zip (Shapefile), fgb,"
                            + " parquet, kml, ndjson. More than 10,000 parcels: csv, gpkg, parquet, ndjson.")
    private Path output;

    @Option(names = "--json", description = "Say what was found as JSON, for scripts.")
    private boolean json;

    @Override
    public Integer call() {
        return repeat == null ? check() : repeat();
    }

    private int repeat() {
        CheckParameters parameters = options.parameters();
        if (output != null || options.isAnyOfCheck()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--repeat takes all parameters from the report; give --data, --set, --json, --lang");
        }
        Language language = parameters.isEnglish() ? Language.EN : Language.ZH;
        try (OfflineService service = store.open()) {
            return new RepeatedReport(spec.commandLine().getOut(), language, json)
                    .run(service, repeat, Optional.ofNullable(file));
        }
    }

    private int check() {
        if (file == null) {
            throw new ParameterException(spec.commandLine(), "Missing required parameter: '<file>'");
        }
        Optional<MediaFormat> format = Optional.ofNullable(output)
                .map(path -> OutputFile.format(path, ParcelCheck.FORMATS, spec.commandLine()));
        CheckParameters parameters = options.parameters();
        Language language = parameters.isEnglish() ? Language.EN : Language.ZH;
        CheckOutput sayings = new CheckOutput(spec.commandLine(), language, json);
        try (OfflineService service = store.open();
                SubmittedFile submitted = submitted(parameters)) {
            PreparedCheck prepared = service.get(ConflictCheckService.class).prepare(parameters, submitted, approval());
            sayings.remarks(prepared.submission().remarks());
            ParcelCheck check = new ParcelCheck(
                    service, prepared, parameters, language, spec.commandLine().getErr());
            CheckOutcome outcome = check.run(file, approval(), format, Optional.ofNullable(output));
            sayings.remarks(outcome.remarks());
            List<Finding> remarks = new ArrayList<>(prepared.submission().remarks());
            remarks.addAll(outcome.remarks());
            sayings.outcome(outcome, remarks, Optional.ofNullable(output));
            return outcome.isAllClear() ? ExitCode.DONE : ExitCode.FINDINGS;
        } catch (SuspectInputException e) {
            sayings.refusal(e);
            return ExitCode.REFUSED;
        }
    }

    private SubmittedFile submitted(CheckParameters parameters) {
        return SubmittedFile.of(file.getFileName().toString(), file, parameters.chosenTable());
    }

    private Optional<DataFile> approval() {
        return Optional.ofNullable(options.approval())
                .map(path -> new DataFile(path.getFileName().toString(), bytes(path)));
    }

    static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new InputMissingException(path, e);
        }
    }
}
