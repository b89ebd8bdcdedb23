package org.spatialplan.app.command;

import picocli.CommandLine.Command;

/** The command with subcommands for the folder of a city. */
@Command(
        name = "city",
        mixinStandardHelpOptions = true,
        description = "Makes and checks the folder of a city's own data (docs/your-own-city.md). 本市数据文件夹",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {CityInitCommand.class, CityCheckCommand.class})
final class CityCommand {

    private CityCommand() {}
}
