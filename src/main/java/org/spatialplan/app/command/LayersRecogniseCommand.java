package org.spatialplan.app.command;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.spatialplan.app.OfflineService;
import org.spatialplan.format.city.PlainNumberModule;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.Crs;
import org.spatialplan.imports.LayerImport;
import org.spatialplan.imports.RecognisedTable;
import org.spatialplan.imports.RecognisedText;
import org.spatialplan.submission.ground.CoordinateOptions;
import org.spatialplan.text.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that says which layer each table of a file is. */
@Command(
        name = "recognise",
        mixinStandardHelpOptions = true,
        description = {
            "Says which layer each table of a file is by the norm of planning databases, and which column is what.",
            "Nothing is imported. Exit code 1: a table is none that import would take without --layer."
        })
final class LayersRecogniseCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOptions store;

    @Parameters(paramLabel = "<file>", description = "The file; its format is told by its content.")
    private Path file;

    @Option(names = "--crs", description = "What the coordinates are in, for example EPSG:4549; overrules the file.")
    private String crs;

    @Mixin
    private TableOptions ofTable;

    @Option(names = "--json", description = "As JSON, for scripts.")
    private boolean json;

    @Override
    public Integer call() {
        String name = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file)) {
            throw new DataFileException(name, 0, Messages.of("app.no-such-file"));
        }
        try (OfflineService service = store.open()) {
            CoordinateOptions statement = ofTable.with(new CoordinateOptions(
                    Optional.ofNullable(crs).map(Crs::parse), Optional.empty(), false, Optional.empty()));
            List<RecognisedTable> tables = service.get(LayerImport.class).recognise(name, file, statement);
            print(tables, spec.commandLine().getOut());
            return tables.stream().allMatch(table -> table.into() != null) ? ExitCode.DONE : ExitCode.FINDINGS;
        }
    }

    private void print(List<RecognisedTable> tables, PrintWriter out) {
        if (json) {
            out.println(PlainNumberModule.mapper().writeValueAsString(tables));
        } else {
            tables.forEach(table -> RecognisedText.of(table).forEach(out::println));
        }
    }
}
