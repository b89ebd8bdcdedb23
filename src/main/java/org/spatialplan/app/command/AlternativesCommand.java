package org.spatialplan.app.command;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.spatialplan.app.OfflineService;
import org.spatialplan.conflict.AlternativesReport;
import org.spatialplan.conflict.AlternativesRequest;
import org.spatialplan.conflict.ConflictCheckService;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.report.AlternativesAnswer;
import org.spatialplan.report.AlternativesFiles;
import org.spatialplan.report.GroundAlternativesAnswer;
import org.spatialplan.report.GroundAlternativesAnswer.PlaceAnswer;
import org.spatialplan.submission.SubmittedFile;
import org.spatialplan.submission.ground.SuspectInputException;
import org.spatialplan.text.Language;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.web.parameter.AlternativesParameters;
import org.spatialplan.web.parameter.CheckParameters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** The command that finds what of sites stays free of all lines that forbid, and other places for them. */
@Command(
        name = "alternatives",
        mixinStandardHelpOptions = true,
        description =
                "What of this ground stays free of all lines that forbid its use, and where else would the same outline fit?",
        footer = {
            "%nThe exit code is 0 only if all of every site stays free, or every site has another place.",
            "%nExamples:",
            "  spatial-plan alternatives site.geojson --lang en",
            "  spatial-plan alternatives site.geojson --within districts/nanan --rotate 45 -o places.geojson"
        })
final class AlternativesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOptions store;

    @Mixin
    private CheckOptions options;

    @Parameters(
            paramLabel = "<file>",
            description =
                    "The sites: GeoPackage, zipped Shapefile, FlatGeobuf, GeoParquet, GeoJSON, WKT, boundary-point TXT.")
    private Path file;

    @Option(
            names = "--within",
            paramLabel = "<area>",
            description = "Where other places are searched: layer/feature, WKT or GeoJSON.")
    private String within;

    @Option(names = "--count", paramLabel = "<count>", description = "Places for each site, 1 to 10 (default: 3).")
    private String count;

    @Option(
            names = "--rotate",
            paramLabel = "<degrees>",
            description = "Try the site turned by each multiple of this angle, 15 to 180.")
    private String rotate;

    @Option(
            names = "--resolution",
            paramLabel = "<metres>",
            description = "Places with less room around them than twice this may be missed.")
    private String resolution;

    @Option(
            names = "--free",
            paramLabel = "certain|drawn",
            description = "Whether places are free within all accuracies (default), or only as drawn.")
    private String free;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "<answer>",
            description = "The whole answer. Its ending is the format: json or geojson.")
    private Path output;

    @Option(names = "--json", description = "Print the whole answer as JSON, for scripts.")
    private boolean json;

    @Override
    public Integer call() {
        Optional<MediaFormat> format = Optional.ofNullable(output)
                .map(path -> OutputFile.format(path, AlternativesFiles.FORMATS, spec.commandLine()));
        CheckParameters parameters = options.parameters();
        AlternativesRequest asked = AlternativesParameters.of(given()).toRequest();
        Language language = parameters.isEnglish() ? Language.EN : Language.ZH;
        CheckOutput sayings = new CheckOutput(spec.commandLine(), language, json);
        try (OfflineService service = store.open();
                SubmittedFile submitted =
                        SubmittedFile.of(file.getFileName().toString(), file, parameters.chosenTable())) {
            AlternativesReport report =
                    service.get(ConflictCheckService.class).findAlternatives(parameters, submitted, approval(), asked);
            sayings.remarks(report.submission().remarks());
            AlternativesFiles files = new AlternativesFiles(service.get(JsonMapper.class));
            format.ifPresent(wanted -> {
                byte[] bytes = files.bytes(report, wanted, parameters.isWithParts());
                OutputFile.write(output, out -> out.write(bytes));
            });
            AlternativesAnswer answer = AlternativesAnswer.of(report, parameters.isWithParts());
            if (json) {
                spec.commandLine()
                        .getOut()
                        .println(service.get(JsonMapper.class).writeValueAsString(answer));
            } else {
                print(answer, language);
            }
            return isSettled(answer) ? ExitCode.DONE : ExitCode.FINDINGS;
        } catch (SuspectInputException e) {
            sayings.refusal(e);
            return ExitCode.REFUSED;
        }
    }

    private Map<String, String> given() {
        Map<String, String> given = new HashMap<>();
        given.put("within", within);
        given.put("count", count);
        given.put("rotate", rotate);
        given.put("resolution", resolution);
        given.put("free", free);
        return given;
    }

    private Optional<DataFile> approval() {
        return Optional.ofNullable(options.approval())
                .map(path -> new DataFile(path.getFileName().toString(), CheckCommand.bytes(path)));
    }

    /** Whether nothing is left to look at: all of each site is certainly free, or another place was found for it. */
    private static boolean isSettled(AlternativesAnswer answer) {
        return answer.grounds().stream()
                .allMatch(ground -> ground.free() != null
                        && (ground.free().certain().share() == 1
                                || ground.search() != null
                                        && !ground.search().places().isEmpty()));
    }

    private void print(AlternativesAnswer answer, Language language) {
        for (GroundAlternativesAnswer ground : answer.grounds()) {
            say(language, (ground.id() + " " + ground.name()).strip() + ": ", ground.text());
            if (ground.search() != null) {
                say(language, "  ", ground.search().text());
                List<PlaceAnswer> places = ground.search().places();
                places.forEach(place -> say(
                        language,
                        "  ",
                        Messages.of(
                                "app.alternative-place",
                                place.number(),
                                place.distanceM(),
                                place.eastM(),
                                place.northM(),
                                place.turnedDegrees(),
                                place.conflict().reasonText())));
            }
        }
        say(language, "", answer.caveat());
    }

    private void say(Language language, String before, LocalizedText text) {
        spec.commandLine().getOut().println(before + language.text(text));
    }
}
