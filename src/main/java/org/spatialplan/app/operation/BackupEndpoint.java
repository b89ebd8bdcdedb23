package org.spatialplan.app.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.flywaydb.core.Flyway;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.app.SpatialPlanSettings;
import org.spatialplan.auditlog.AuditAct;
import org.spatialplan.auditlog.AuditTrail;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Backs up the embedded database while it is in use: {@code POST /actuator/backup}. Its file lock prevents a backup by
 * another process. The zip has the database file as of one moment; unpacked into an empty data folder it is the
 * restored database.
 */
@Component
@Requires(Right.ADMINISTER)
@Endpoint(id = "backup")
@ConditionalOnProperty("spatialplan.backups")
class BackupEndpoint {

    private static final String EMBEDDED = "H2";
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern(
                    "'spatialplan-'yyyyMMdd'T'HHmmss.SSS'Z.zip'")
            .withZone(ZoneOffset.UTC);

    private final Flyway owner;
    private final Path folder;
    private final AuditTrail trail;
    private final Clock clock;

    /**
     * Makes the endpoint for the service's database.
     *
     * @throws BackupRefusedException if every client of the service could request a backup
     */
    BackupEndpoint(SpatialPlanSettings settings, Flyway owner, AuditTrail trail, Clock clock, Environment environment) {
        if (ManagementPortType.get(environment) != ManagementPortType.DIFFERENT) {
            throw BackupRefusedException.forEverybody();
        }
        this.owner = owner;
        this.folder = settings.backups().toAbsolutePath();
        this.trail = trail;
        this.clock = clock;
    }

    /** A finished backup. */
    record Backup(String file, long bytes, Instant at) {}

    /**
     * Makes a backup.
     *
     * @throws BackupRefusedException if the database is not the embedded one
     */
    @WriteOperation
    synchronized Backup backup() {
        Instant now = clock.instant();
        Path whole = folder.resolve(NAME.format(now));
        Path part = folder.resolve(whole.getFileName() + ".part");
        try {
            Files.createDirectories(folder);
            // before the backup, so that it is in it
            trail.record(AuditAct.BACKUP_MADE, "backups/" + whole.getFileName());
            write(part);
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
            return new Backup(whole.toString(), Files.size(whole), now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the backup as the owner, the only user who may. */
    private void write(Path file) {
        try (Connection connection = owner.getConfiguration().getDataSource().getConnection()) {
            if (!connection.getMetaData().getDatabaseProductName().equals(EMBEDDED)) {
                throw BackupRefusedException.notEmbedded();
            }
            try (PreparedStatement backup = connection.prepareStatement("backup to ?")) {
                backup.setString(1, file.toString());
                backup.execute();
            }
        } catch (SQLException e) {
            throw BackupRefusedException.failed(e);
        }
    }
}
