package org.spatialplan.app.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.spatialplan.submission.ground.SuspectInputException;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Language;
import org.spatialplan.text.Messages;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints the outcome of a check: answers on the standard output, remarks on the error output; for scripts one JSON
 * object on the standard output.
 */
final class CheckOutput {

    private final CommandLine line;
    private final Language language;
    private final boolean json;

    CheckOutput(CommandLine line, Language language, boolean json) {
        this.line = line;
        this.language = language;
        this.json = json;
    }

    /** Prints findings about the file that do not prevent a check. */
    void remarks(List<Finding> remarks) {
        if (!json) {
            remarks.forEach(remark -> line.getErr().println(text(remark)));
        }
    }

    void outcome(CheckOutcome outcome, List<Finding> remarks, Optional<Path> output) {
        if (json) {
            Map<String, Object> said = new LinkedHashMap<>();
            said.put("parcels", outcome.parcels());
            said.put("clear", outcome.isAllClear());
            said.put("states", new TreeMap<>(outcome.counts()));
            said.put("report", output.map(Path::toString).orElse(null));
            said.put("remarks", remarks.stream().map(CheckOutput::json).toList());
            print(said);
            return;
        }
        String counts = new TreeMap<>(outcome.counts())
                .entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey())
                        .collect(Collectors.joining("; "));
        line.getOut().println(language.text(Messages.of("app.parcel", outcome.parcels())) + counts);
        outcome.first().forEach(row -> line.getOut().println("  " + row));
        if (outcome.left() > 0) {
            line.getOut().println("  " + language.text(Messages.of("app.parcels-left", outcome.left())));
        }
        output.ifPresent(path -> line.getOut().println(language.text(Messages.of("app.report")) + path));
    }

    /** Prints why a file is refused as it is, and the remedy. */
    void refusal(SuspectInputException refusal) {
        if (json) {
            Map<String, Object> said = new LinkedHashMap<>();
            said.put("code", refusal.code());
            said.put(
                    "remarks", refusal.remarks().stream().map(CheckOutput::json).toList());
            print(said);
            return;
        }
        line.getErr()
                .println(language.text(Messages.of("app.nothing-checked-coordinates-suspect")) + " [" + refusal.code()
                        + "]");
        refusal.remarks().forEach(remark -> line.getErr().println(text(remark)));
    }

    private String text(Finding remark) {
        String place = remark.place().isEmpty() ? "" : remark.place() + ": ";
        String remedy =
                remark.remedy().isEmpty() ? "" : language.text(Messages.of("app.try")) + options(remark.remedy());
        return "- " + place + language.text(remark.zh(), remark.en()) + remedy + " [" + remark.code() + "]";
    }

    /** Writes parameters as options of this command. */
    private static String options(Map<String, String> remedy) {
        return new TreeMap<>(remedy)
                .entrySet().stream()
                        .map(entry -> "--" + entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(" "));
    }

    private static Map<String, Object> json(Finding remark) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("code", remark.code());
        said.put("severity", remark.severity().name().toLowerCase(java.util.Locale.ROOT));
        said.put("place", remark.place());
        said.put("zh", remark.zh());
        said.put("en", remark.en());
        said.put("remedy", remark.remedy());
        return said;
    }

    private void print(Map<String, Object> said) {
        line.getOut().println(new JsonMapper().writeValueAsString(said));
    }
}
