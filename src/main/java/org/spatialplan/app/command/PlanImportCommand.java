package org.spatialplan.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.spatialplan.app.OfflineService;
import org.spatialplan.app.PlanImportException;
import org.spatialplan.app.PlanImports;
import org.spatialplan.format.city.PlainNumberModule;
import org.spatialplan.format.city.ProposedLinkFile;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.layer.PlanStore.PlanProvenance;
import org.spatialplan.text.Messages;
import org.spatialplan.text.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The command that reads the official text of a plan, reports what it would change, and stores the plan if asked to.
 */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Reads the official text of a plan (annexes 1–3 and the boxes) and reports what it says and would change.",
            "Nothing is written without --commit. 读取行动方案文本并报告；不加 --commit 不写入。"
        })
final class PlanImportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOptions store;

    @Parameters(paramLabel = "<document.txt>", description = "Plain text in UTF-8, UTF-16, GBK or GB18030.")
    private Path document;

    @Option(
            names = "--links-out",
            paramLabel = "<csv>",
            description = "Writes the proposed links there, to be accepted.")
    private Path linksOut;

    @Option(
            names = "--accept",
            paramLabel = "<csv>",
            description = "Links to take over: the rows of --links-out whose column 'accept' says yes (是).")
    private Path accept;

    @Option(
            names = "--activity",
            paramLabel = "<id>",
            defaultValue = "new-construction",
            description =
                    "Class of activity of new projects, for the rules (default: ${DEFAULT-VALUE}, the strictest).")
    private String activity;

    @Option(
            names = "--ignore-earlier",
            description = "Does not look into earlier versions for what people added to items that come back.")
    private boolean ignoreEarlier;

    @Option(
            names = "--source",
            paramLabel = "<text>",
            description = "Where the document comes from, kept with the version (default: the file's name).")
    private String source;

    @Option(names = "--author", paramLabel = "<name>", defaultValue = "", description = "Who takes the plan over.")
    private String author;

    @Option(names = "--note", paramLabel = "<text>", defaultValue = "", description = "Why.")
    private String note;

    @Option(names = "--commit", description = "Adds the plan as a new version, in one transaction.")
    private boolean commit;

    @Option(names = "--despite-errors", description = "With --commit: even if something was not read.")
    private boolean despiteErrors;

    @Option(names = "--json", description = "As JSON, for scripts.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        DataFile text = read(document);
        Optional<DataFile> links = Optional.ofNullable(accept).map(PlanImportCommand::read);
        try (OfflineService service = store.open()) {
            PlanImports imports = service.get(PlanImports.class);
            PlanImports.Prepared prepared = imports.prepare(text, links, activity, !ignoreEarlier);
            if (linksOut != null) {
                Files.writeString(linksOut, ProposedLinkFile.write(prepared.proposals()), StandardCharsets.UTF_8);
            }
            boolean refused = commit && !despiteErrors && prepared.has(Severity.ERROR);
            if (commit && !refused) {
                imports.commit(prepared, provenance());
            }
            print(
                    PlanImportReport.of(text.name(), prepared, commit && !refused),
                    spec.commandLine().getOut());
            if (refused) {
                throw new PlanImportException("document-has-errors", Messages.of("app.document-has-errors"));
            }
            boolean toLookAt = prepared.has(Severity.ERROR) || prepared.has(Severity.WARNING);
            return toLookAt || !commit && !prepared.changes().isEmpty() ? ExitCode.FINDINGS : ExitCode.DONE;
        }
    }

    private void print(PlanImportReport report, PrintWriter out) {
        if (json) {
            out.println(PlainNumberModule.mapper().writeValueAsString(report));
        } else {
            new PlanImportText(out).print(report);
        }
    }

    private PlanProvenance provenance() {
        return new PlanProvenance(source == null ? document.getFileName().toString() : source, author, note);
    }

    private static DataFile read(Path file) {
        try {
            return new DataFile(file.toString(), Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new DataFileException(file.toString(), 0, Messages.of("app.no-such-file"), e);
        } catch (IOException e) {
            throw new DataFileException(file.toString(), 0, Messages.of("app.cannot-read", e), e);
        }
    }
}
