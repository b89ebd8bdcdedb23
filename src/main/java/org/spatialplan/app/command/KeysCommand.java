package org.spatialplan.app.command;

import picocli.CommandLine.Command;

/** The command that makes, lists and revokes keys. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description = "Makes, lists and revokes the keys of the service. 密钥管理",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {KeysCreateCommand.class, KeysListCommand.class, KeysRevokeCommand.class})
final class KeysCommand {

    private KeysCommand() {}
}
