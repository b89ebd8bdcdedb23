package org.spatialplan.app.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.spatialplan.app.OfflineService;
import org.spatialplan.auditlog.AuditFilter;
import org.spatialplan.auditlog.AuditHead;
import org.spatialplan.auditlog.AuditLog;
import org.spatialplan.auditlog.ChainCheck;
import org.spatialplan.auditlog.ChainFindings;
import org.spatialplan.auditlog.ExportReader;
import org.spatialplan.auditlog.KnownHeads;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.text.Messages;
import org.spatialplan.web.answer.ChainAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** The command that checks the chain of the audit log, in the store or in an export. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Computes all hashes anew and says whether entries were changed, replaced or cut out; ends with 1 if so.",
            "检验审计日志的哈希链"
        })
final class AuditLogVerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOptions store;

    @Option(
            names = "--file",
            paramLabel = "<file.jsonl>",
            description = "Check this whole export instead of the store; no database is opened.")
    private Path file;

    @Option(
            names = "--head",
            paramLabel = "<number>:<hash>",
            description =
                    "An entry that was noted earlier and must be there; may be repeated. The one in the data folder is looked at too.")
    private List<String> heads = new ArrayList<>();

    @Option(names = "--json", description = "As JSON, for scripts.")
    private boolean json;

    @Override
    public Integer call() {
        List<AuditHead> known =
                new ArrayList<>(heads.stream().map(AuditHead::parse).toList());
        ChainFindings found = file == null ? ofStore(known) : ofFile(known);
        print(found, known.isEmpty());
        return found.holds() ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    private ChainFindings ofStore(List<AuditHead> known) {
        try (OfflineService service = store.open()) {
            known.addAll(service.get(KnownHeads.class).get());
            ChainCheck check = new ChainCheck(known);
            service.get(AuditLog.class).forEach(AuditFilter.ALL, check);
            return check.findings();
        }
    }

    private ChainFindings ofFile(List<AuditHead> known) {
        ChainCheck check = new ChainCheck(known);
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            ExportReader.read(lines, check);
        } catch (IOException e) {
            throw new DataFileException(file.toString(), 0, Messages.of("app.cannot-read", e.getMessage()), e);
        }
        return check.findings();
    }

    private void print(ChainFindings found, boolean isWithoutWitness) {
        PrintWriter out = spec.commandLine().getOut();
        ChainAnswer answer = ChainAnswer.of(found);
        if (json) {
            out.println(new JsonMapper().writeValueAsString(answer));
            return;
        }
        out.println(
                found.holds()
                        ? said(
                                "verify.holds",
                                found.entries(),
                                found.first(),
                                found.head().number())
                        : said("verify.broken", found.allFaults()));
        answer.faults().forEach(fault -> out.println("  " + fault.text().both()));
        if (found.shortened() > 0) {
            out.println(said("verify.shortened", found.shortened()));
        }
        if (isWithoutWitness) {
            out.println(said("verify.no-witness"));
        }
        out.println(said("verify.head") + " " + answer.head());
    }

    private static String said(String key, Object... values) {
        return Messages.of("auditlog." + key, values).both();
    }
}
