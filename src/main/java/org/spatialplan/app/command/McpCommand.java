package org.spatialplan.app.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.spatialplan.app.OfflineService;
import org.spatialplan.app.assistant.AssistantMessages;
import org.spatialplan.app.assistant.AssistantProtocol;
import org.spatialplan.assistant.Tools;
import org.spatialplan.report.ProgramVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.json.JsonMapper;

/** The command that answers an assistant over standard input and output. */
@Command(
        name = "mcp",
        mixinStandardHelpOptions = true,
        description = "Answers an assistant that starts this command itself: the Model Context Protocol over standard"
                + " input and output, one message a line. A running service answers it at /mcp.",
        footer = {"%nAn assistant is told to start:", "  bin/spatial-plan mcp --data elsewhere"})
final class McpCommand implements Callable<Integer> {

    @Mixin
    private StoreOptions store;

    @Override
    public Integer call() {
        try (OfflineService service = store.open()) {
            AssistantProtocol protocol = new AssistantProtocol(
                    service.get(Tools.class), service.get(JsonMapper.class), ProgramVersion.get());
            // in UTF-8, whatever the locale says
            Writer answers = new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8);
            new AssistantMessages(protocol).answer(new InputStreamReader(System.in, StandardCharsets.UTF_8), answers);
            return ExitCode.DONE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
