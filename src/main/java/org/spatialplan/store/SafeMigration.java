package org.spatialplan.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spatialplan.geo.FaultPoint;

/**
 * Migrates the embedded database all or nothing. H2 commits each statement that changes a table, so a kill could leave
 * half of a migration, which can neither be continued nor repeated. Before a migration the file is therefore copied;
 * what finds such a copy puts it back and begins again. Not thread-safe.
 *
 * @param file of the database
 */
record SafeMigration(Path file) {

    private static final Logger LOG = LoggerFactory.getLogger(SafeMigration.class);

    /** Migrates if anything is pending. */
    void run(Flyway flyway) {
        try {
            putBack();
            MigrationInfoService state = flyway.info();
            if (state.pending().length == 0) {
                if (!Arrays.stream(state.all()).allMatch(SafeMigration::isAsItWas)) {
                    flyway.validate(); // says what is wrong, after it has read all of that once more
                }
                return;
            }
            copy();
            FaultPoint.reach("migration.copied");
            flyway.migrate();
            FaultPoint.reach("migration.done");
            Files.deleteIfExists(before());
            FaultPoint.reach("migration.copy-deleted");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isAsItWas(MigrationInfo migration) {
        return migration.getState() == MigrationState.SUCCESS
                && migration.isChecksumMatching()
                && migration.isDescriptionMatching()
                && migration.isTypeMatching();
    }

    /** Puts the copy back that a migration left which did not end, unless somebody else is migrating. */
    private void putBack() throws IOException {
        Files.deleteIfExists(part());
        if (!Files.exists(before()) || isInUse()) {
            return;
        }
        LOG.warn("A migration of the database was cut off; it begins again from {}", before());
        if (Files.size(before()) == 0) {
            Files.deleteIfExists(file);
            Files.deleteIfExists(before());
        } else {
            Files.move(before(), file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
        FaultPoint.reach("migration.put-back");
    }

    private boolean isInUse() throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    /** An empty copy means that there was no table yet. */
    private void copy() throws IOException {
        boolean isNew = !Files.exists(file) || Files.size(file) == 0;
        if (isNew) {
            Files.write(part(), new byte[0]);
        } else {
            Files.copy(file, part(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        }
        try (FileChannel channel = FileChannel.open(part(), StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        FaultPoint.reach("migration.copying");
        Files.move(part(), before(), StandardCopyOption.ATOMIC_MOVE);
    }

    private Path before() {
        return file.resolveSibling(file.getFileName() + ".before-migration");
    }

    private Path part() {
        return file.resolveSibling(file.getFileName() + ".before-migration.part");
    }
}
