package org.spatialplan.app.command;

import picocli.CommandLine.Command;

/** The command for the audit log. */
@Command(
        name = "audit-log",
        mixinStandardHelpOptions = true,
        description = "Exports, checks and shortens the log of who did what (docs/audit-log.md). 审计日志",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {AuditLogExportCommand.class, AuditLogVerifyCommand.class, AuditLogShortenCommand.class})
final class AuditLogCommand {

    private AuditLogCommand() {}
}
