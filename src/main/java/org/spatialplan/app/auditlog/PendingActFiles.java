package org.spatialplan.app.auditlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spatialplan.auditlog.AuditEvent;
import org.spatialplan.auditlog.AuditRecorder;
import org.spatialplan.auditlog.Circumstances;
import org.spatialplan.auditlog.PendingActs;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Acts of commands that may run beside the service, which alone can open the embedded database: a file each in the data
 * folder, until the service has taken it into the log. Thread-safe, for several processes.
 */
public final class PendingActFiles implements PendingActs {

    private static final Logger LOG = LoggerFactory.getLogger(PendingActFiles.class);
    private static final String FOLDER = "audit-log.pending";
    private static final String ENDING = ".json";

    private final Path folder;
    private final JsonMapper json = new JsonMapper();

    /** Uses a folder in a data folder; neither need exist. */
    public PendingActFiles(Path data) {
        this.folder = data.toAbsolutePath().resolve(FOLDER);
    }

    /** Makes the recorder of a command. What it took is on the disk when it returns. */
    public AuditRecorder of(Circumstances by, Clock clock) {
        return change -> write(new AuditEvent(clock.instant(), by, change));
    }

    private void write(AuditEvent event) {
        try {
            Files.createDirectories(folder);
            String name = String.format("%020d-%s", event.when().toEpochMilli(), UUID.randomUUID());
            Path part = folder.resolve(name + ".part");
            try (FileChannel channel =
                    FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(json.writeValueAsBytes(event));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(part, folder.resolve(name + ENDING), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void handOver(Consumer<AuditEvent> log) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try {
            for (Path file : files()) {
                log.accept(json.readValue(Files.readAllBytes(file), AuditEvent.class));
                Files.delete(file);
            }
        } catch (IOException | JacksonException e) {
            LOG.error("An act in {} cannot be taken into the audit log: {}", folder, e.toString());
        }
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*" + ENDING)) {
            all.forEach(files::add);
        }
        Collections.sort(files);
        return files;
    }
}
