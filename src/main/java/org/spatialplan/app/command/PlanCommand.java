package org.spatialplan.app.command;

import picocli.CommandLine.Command;

/** The plan and its versions. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = "Takes over the official text of a plan.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = PlanImportCommand.class)
final class PlanCommand {

    private PlanCommand() {}
}
