package org.spatialplan.app.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.spatialplan.app.OfflineSettings;
import org.spatialplan.report.kept.KeptReport;
import org.spatialplan.report.kept.KeptReports;
import org.spatialplan.report.kept.NumberGap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** The command for the reports that the service keeps. A service may use the folder meanwhile. */
@Command(
        name = "reports",
        mixinStandardHelpOptions = true,
        description = "Lists, shows and deletes the reports that the service keeps (docs/kept-reports.md).",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ReportsCommand.ListReports.class, ReportsCommand.Show.class, ReportsCommand.Delete.class})
final class ReportsCommand {

    private ReportsCommand() {}

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = {
                "Lists the kept reports of everybody, the newest first, and then the numbers under which none is here;",
                "ends with 1 if there is no report."
            })
    static final class ListReports implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private StoreOptions store;

        @Option(names = "--json", description = "As JSON, for scripts.")
        private boolean json;

        @Override
        public Integer call() {
            KeptReports reports = OfflineSettings.keptReports(store.settings(), spec.qualifiedName(" "));
            List<KeptReport> kept = reports.list();
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(new JsonMapper().writeValueAsString(kept));
            } else {
                kept.forEach(report -> out.printf(
                        Locale.ROOT,
                        "%-11s  %s  %s  %6d grounds  %-12s  %9d bytes  %s  %s%n",
                        report.number(),
                        report.id(),
                        report.time(),
                        report.grounds(),
                        report.state(),
                        reports.bytes(report),
                        report.keeper().isKnown() ? report.keeper().name() : "-",
                        report.file()));
                reports.gaps().forEach(gap -> out.printf("%s  %s%n", gap.number(), text(gap)));
            }
            return kept.isEmpty() ? ExitCode.FINDINGS : ExitCode.DONE;
        }

        private static String text(NumberGap gap) {
            return gap.deleted()
                    .map(left -> String.format(
                            Locale.ROOT,
                            "deleted %s, SHA-256 %s%s",
                            left.deleted(),
                            left.sha256(),
                            left.reason().isEmpty() ? ", its time was over" : ", reason: " + left.reason()))
                    .orElse("given, and no report was kept under it here");
        }
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = {
                "Writes a kept report as JSON, or another of its files as it was answered.",
                "check --repeat makes all other formats of it."
            })
    static final class Show implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private StoreOptions store;

        @Parameters(paramLabel = "<id>", description = "The end of its address.")
        private String id;

        @Option(
                names = "--part",
                paramLabel = "<file>",
                defaultValue = KeptReport.JSON,
                description =
                        "Which of its files (default: ${DEFAULT-VALUE}); without one of that name they are listed.")
        private String part;

        @Option(
                names = {"-o", "--output"},
                paramLabel = "<file>",
                description = "Where to write it (default: the standard output).")
        private Path output;

        @Override
        public Integer call() {
            KeptReports reports = OfflineSettings.keptReports(store.settings(), spec.qualifiedName(" "));
            KeptReport kept = reports.get(id);
            Optional<byte[]> bytes = reports.read(kept, part);
            if (bytes.isEmpty()) {
                spec.commandLine()
                        .getErr()
                        .println(String.join(
                                ", ", kept.parts().keySet().stream().sorted().toList()));
                return ExitCode.FINDINGS;
            }
            if (output == null) {
                spec.commandLine().getOut().println(new String(bytes.get(), StandardCharsets.UTF_8));
            } else {
                OutputFile.write(output, out -> out.write(bytes.get()));
            }
            return ExitCode.DONE;
        }
    }

    @Command(
            name = "delete",
            mixinStandardHelpOptions = true,
            description = {
                "Deletes kept reports with all their files. Their addresses answer 410 from then on.",
                "One whose time (spatialplan.reports.keep) is not over is refused, unless --before-its-time and --reason",
                "are given. Number, hash and reason stay, and the audit log has an entry."
            })
    static final class Delete implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private StoreOptions store;

        @Parameters(arity = "1..*", paramLabel = "<id>", description = "The ends of their addresses.")
        private List<String> ids;

        @Option(names = "--before-its-time", description = "Also those whose time is not over.")
        private boolean beforeItsTime;

        @Option(
                names = "--reason",
                paramLabel = "<text>",
                description = "Why they are deleted before their time; the address shows it.")
        private String reason;

        @Override
        public Integer call() {
            KeptReports reports = OfflineSettings.keptReports(store.settings(), spec.qualifiedName(" "));
            if (beforeItsTime && (reason == null || reason.isBlank())) {
                throw new ParameterException(spec.commandLine(), "--before-its-time needs --reason");
            }
            if (beforeItsTime) {
                ids.forEach(reports::get); // one that is not there is refused before any is deleted
                ids.stream().distinct().forEach(id -> reports.deleteBeforeItsTime(id, reason.strip()));
            } else {
                ids.forEach(reports::requireOver);
                ids.stream().distinct().forEach(reports::delete);
            }
            spec.commandLine().getOut().println(ids.stream().distinct().count() + " deleted");
            return ExitCode.DONE;
        }
    }
}
