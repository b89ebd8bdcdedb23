package org.spatialplan.app.command;

import java.io.PrintWriter;
import java.util.Set;
import org.spatialplan.format.list.ColumnsUnknownException;
import org.spatialplan.geo.CodedException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The command line {@code java -jar spatial-plan.jar <command>}. Without a command the service starts. */
@Command(
        name = "spatial-plan",
        mixinStandardHelpOptions = true,
        versionProvider = ServiceVersion.class,
        description = "Ties a city's plan to its map. Without a command the service starts.",
        subcommands = {
            CommandLine.HelpCommand.class,
            AlternativesCommand.class,
            AuditLogCommand.class,
            CheckCommand.class,
            CityCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            KeysCommand.class,
            LayersCommand.class,
            McpCommand.class,
            MoveUpCommand.class,
            PlanCommand.class,
            PublishCommand.class,
            ReportsCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:done, and the answer is one to look at (conflicts, differences, rows not read)",
            "2:wrong usage",
            "3:the input, the data or the other side refused; nothing was changed unless the message says what",
            "4:a fault of the program"
        })
public final class SpatialPlanCommand {

    private static final Set<String> OPTIONS = Set.of("--help", "-h", "--version", "-V");

    private SpatialPlanCommand() {}

    /** Whether the arguments are a command. Settings of the service begin with two dashes. */
    public static boolean isMeantBy(String... args) {
        return args.length > 0 && (OPTIONS.contains(args[0]) || !args[0].startsWith("--"));
    }

    /**
     * Runs a command. Answers go to the standard output, everything else to the error output.
     *
     * @return an exit code
     */
    public static int run(String... args) {
        PrintWriter answers = new PrintWriter(System.out, true);
        System.setOut(System.err); // keeps logs out of the answers
        return line().setOut(answers).execute(args);
    }

    static CommandLine line() {
        return new CommandLine(new SpatialPlanCommand())
                .setExecutionExceptionHandler(refusals())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true);
    }

    private static IExecutionExceptionHandler refusals() {
        return (exception, line, parsed) -> {
            CodedException refusal = refusal(exception);
            if (refusal == null) {
                exception.printStackTrace(line.getErr());
                return ExitCode.FAULT;
            }
            line.getErr()
                    .println(line.getColorScheme()
                            .errorText(command(parsed).qualifiedName() + ": " + describe(refusal, command(parsed))
                                    + " [" + refusal.code() + "]"));
            if (refusal instanceof ColumnsUnknownException unknown
                    && command(parsed).findOption("--columns") != null) {
                ColumnsQuestion.of(unknown).forEach(line.getErr()::println);
            }
            return ExitCode.REFUSED;
        };
    }

    /** The text of a refusal: in one language for commands with an option for it, else in both. */
    private static String describe(CodedException refusal, CommandSpec command) {
        OptionSpec language = command.findOption("--lang");
        if (language == null) {
            return refusal.messageInBoth();
        }
        return "en".equals(language.getValue()) ? refusal.getMessage() : refusal.messageZh();
    }

    private static CommandSpec command(ParseResult parsed) {
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        return last.commandSpec();
    }

    /** The first coded exception in the chain of causes; null if there is none. */
    private static CodedException refusal(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof CodedException coded) {
                return coded;
            }
        }
        return null;
    }
}
