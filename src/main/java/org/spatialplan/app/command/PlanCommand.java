package org.spatialplan.app.command;

import picocli.CommandLine.Command;

/** The command with subcommands for the plan and its versions. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description =
                "Takes over the official text of a plan; lists and compares the plan's versions, and goes back to one.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            PlanImportCommand.class,
            PlanVersionsCommand.class,
            PlanDiffCommand.class,
            PlanRollbackCommand.class
        })
final class PlanCommand {

    private PlanCommand() {}
}
