package org.spatialplan.app.command;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.spatialplan.app.CityCheck;
import org.spatialplan.app.CityFolderException;
import org.spatialplan.format.city.PlainNumberModule;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that names everything that is wrong in the folder of a city. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Names everything in a city's folder with which the service would not start, with file, line and what to do:"
                    + " all at once. Also files that nothing reads. Changes nothing and needs no database.",
            "一次列出本市数据文件夹中的全部错误：文件、行号、改法；不改动任何内容",
            "Exit code 1: there are faults."
        })
final class CityCheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "<folder>", description = "The folder with plan, layers, rules and styles.")
    private Path folder;

    @Option(names = "--json", description = "As JSON, for scripts.")
    private boolean json;

    @Override
    public Integer call() {
        if (!Files.isDirectory(folder)) {
            throw CityFolderException.missing(folder);
        }
        CityCheck.Result found = new CityCheck(folder).run();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(PlainNumberModule.mapper().writeValueAsString(Answer.of(found)));
        } else {
            found.faults().forEach(fault -> out.println(line(fault)));
            found.unread()
                    .forEach(file ->
                            out.println(Messages.of("app.city.unread", file).both()));
            out.println(summary(found).both());
            if (!found.unread().isEmpty()) {
                out.println(Messages.of("app.city.unread-count", found.unread().size())
                        .both());
            }
        }
        return found.faults().isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    private static String line(DataFileException fault) {
        return fault.file() + (fault.line() > 0 ? ":" + fault.line() : "") + ": "
                + fault.reason().both();
    }

    private static LocalizedText summary(CityCheck.Result found) {
        return found.faults().isEmpty()
                ? Messages.of(
                        "app.city.whole",
                        found.layers(),
                        found.features(),
                        found.projects(),
                        found.links(),
                        found.lines())
                : Messages.of("app.city.faults", found.faults().size());
    }

    /** The answer for scripts. */
    private record Answer(
            List<Fault> faults, List<String> unread, int layers, int features, int projects, int links, int lines) {

        static Answer of(CityCheck.Result found) {
            return new Answer(
                    found.faults().stream()
                            .map(fault -> new Fault(fault.file(), fault.line(), fault.reason()))
                            .toList(),
                    found.unread().stream().map(Path::toString).toList(),
                    found.layers(),
                    found.features(),
                    found.projects(),
                    found.links(),
                    found.lines());
        }
    }

    /**
     * One fault.
     *
     * @param line from 1; 0 if it concerns the whole file
     */
    private record Fault(String file, long line, LocalizedText reason) {}
}
