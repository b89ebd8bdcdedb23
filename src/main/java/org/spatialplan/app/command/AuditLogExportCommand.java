package org.spatialplan.app.command;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.spatialplan.app.CityData;
import org.spatialplan.app.OfflineService;
import org.spatialplan.auditlog.AuditAct;
import org.spatialplan.auditlog.AuditFilter;
import org.spatialplan.auditlog.AuditLog;
import org.spatialplan.auditlog.AuditMoments;
import org.spatialplan.auditlog.ExportFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command that writes the entries of the audit log to a file. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes the entries, the oldest first, as JSON lines or CSV. 导出审计日志")
final class AuditLogExportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOptions store;

    @Option(
            names = "--format",
            defaultValue = "jsonl",
            paramLabel = "jsonl|csv",
            description =
                    "jsonl (default): a JSON object a line, which audit-log verify checks again; csv: for spreadsheets.")
    private ExportFormat format;

    @Option(names = "--from", paramLabel = "<time>", description = "The earliest time; a day counts whole.")
    private String from;

    @Option(
            names = "--to",
            paramLabel = "<time>",
            description = "The time before which the entries are; a day counts whole.")
    private String to;

    @Option(names = "--who", paramLabel = "<caller>", description = "Only entries of this caller, by id or name.")
    private String who;

    @Option(names = "--what", paramLabel = "<act>", description = "Only entries of this act, for example key-made.")
    private String what;

    @Option(
            names = "--subject",
            paramLabel = "<path>",
            description = "Only entries of this thing, for example layers/red-lines.")
    private String subject;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "<file>",
            description = "Where to write it (default: the standard output).")
    private Path output;

    @Override
    public Integer call() throws IOException {
        requireAct();
        try (OfflineService service = store.open()) {
            ZoneId city = service.get(CityData.class).catalogue().timeZone();
            AuditFilter filter = new AuditFilter(
                    moment("--from", from, city, AuditMoments::beginning),
                    moment("--to", to, city, AuditMoments::end),
                    Optional.ofNullable(who),
                    Optional.ofNullable(what),
                    Optional.ofNullable(subject));
            write(service.get(AuditLog.class), filter);
            return ExitCode.DONE;
        }
    }

    private void write(AuditLog log, AuditFilter filter) throws IOException {
        if (output == null) {
            PrintWriter out = spec.commandLine().getOut();
            format.write(log, filter, out);
        } else {
            OutputFile.write(
                    output, out -> format.write(log, filter, new OutputStreamWriter(out, StandardCharsets.UTF_8)));
        }
    }

    private void requireAct() {
        if (what != null && AuditAct.find(what).isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--what " + what + ": there is no such act");
        }
    }

    private Optional<Instant> moment(
            String option, String text, ZoneId city, BiFunction<String, ZoneId, Optional<Instant>> reading) {
        if (text == null) {
            return Optional.empty();
        }
        Optional<Instant> moment = reading.apply(text, city);
        if (moment.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    option + " " + text + ": a day like 2026-11-24 or a time like 2026-11-24T08:00:00+08:00");
        }
        return moment;
    }
}
