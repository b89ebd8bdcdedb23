package org.spatialplan.app.auditlog;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spatialplan.auditlog.AuditHead;
import org.spatialplan.auditlog.AuditHeadException;
import org.spatialplan.auditlog.KnownHeads;
import org.spatialplan.job.PrivateFiles;

/**
 * A file in the data folder with the last entry of the audit log that this instance wrote. Entries that are cut off at the
 * log's end are missed by it. Thread-safe.
 */
public final class AuditHeadFile implements KnownHeads {

    private static final Logger LOG = LoggerFactory.getLogger(AuditHeadFile.class);
    private static final String NAME = "audit-log.head";

    private final Path file;
    private AuditHead last = AuditHead.START;

    /** Uses the file of a data folder; neither need exist. */
    public AuditHeadFile(Path data) {
        this.file = data.toAbsolutePath().resolve(NAME);
    }

    /** Writes a newer head. A fault is logged: the entry itself is in the log. */
    public synchronized void write(AuditHead head) {
        if (head.number() <= last.number()) {
            return; // of two commits the later one told first
        }
        try {
            Files.createDirectories(file.getParent());
            Path next = file.resolveSibling(NAME + ".next");
            try (OutputStream out =
                    PrivateFiles.open(next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
                out.write((head.written() + "\n").getBytes(StandardCharsets.US_ASCII));
            }
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            last = head;
        } catch (IOException e) {
            LOG.warn("The last entry of the audit log cannot be noted in {}: {}", file, e.toString());
        }
    }

    /** Reads the head; empty if there is no file, or it holds none, which is logged. */
    @Override
    public List<AuditHead> get() {
        try {
            return Files.exists(file)
                    ? List.of(AuditHead.parse(Files.readString(file, StandardCharsets.ISO_8859_1)))
                    : List.of();
        } catch (IOException | AuditHeadException e) {
            LOG.warn("{} cannot be read: {}", file, e.toString());
            return List.of();
        }
    }
}
