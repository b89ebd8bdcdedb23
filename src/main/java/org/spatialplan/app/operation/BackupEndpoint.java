package org.spatialplan.app.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.app.SpatialPlanSettings;
import org.spatialplan.auditlog.AuditAct;
import org.spatialplan.auditlog.AuditTrail;
import org.spatialplan.geo.FaultPoint;
import org.spatialplan.geo.FullDisk;
import org.spatialplan.job.NoRoomException;
import org.spatialplan.job.PrivateFiles;
import org.spatialplan.layer.StoreFullException;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
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

    static final String PART = ".part";

    private static final Logger LOG = LoggerFactory.getLogger(BackupEndpoint.class);
    private static final String EMBEDDED = "H2";
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern(
                    "'spatialplan-'yyyyMMdd'T'HHmmss.SSS'Z.zip'")
            .withZone(ZoneOffset.UTC);

    private final Flyway owner;
    private final DataSource pool;
    private final Path folder;
    private final AuditTrail trail;
    private final Clock clock;

    /**
     * Makes the endpoint for the service's database.
     *
     * @throws BackupRefusedException if every client of the service could request a backup
     */
    BackupEndpoint(
            SpatialPlanSettings settings,
            Flyway owner,
            DataSource pool,
            AuditTrail trail,
            Clock clock,
            Environment environment) {
        if (ManagementPortType.get(environment) != ManagementPortType.DIFFERENT) {
            throw BackupRefusedException.forEverybody();
        }
        this.owner = owner;
        this.pool = pool;
        this.folder = settings.backups().toAbsolutePath();
        this.trail = trail;
        this.clock = clock;
    }

    /** A finished backup. */
    record Backup(String file, long bytes, Instant at) {}

    /**
     * Makes a backup.
     *
     * @return the {@link Backup}, or a problem if the disk is full
     * @throws BackupRefusedException if the database is not the embedded one
     */
    @WriteOperation
    synchronized WebEndpointResponse<Object> backup() {
        Instant now = clock.instant();
        Path whole = folder.resolve(NAME.format(now));
        Path part = folder.resolve(whole.getFileName() + PART);
        try {
            PrivateFiles.folder(folder);
            // before the backup, so that it is in it
            trail.record(AuditAct.BACKUP_MADE, "backups/" + whole.getFileName());
            write(part);
            FaultPoint.reach("backup.written");
            PrivateFiles.force(part);
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
            FaultPoint.reach("backup.moved");
            PrivateFiles.force(folder);
            return new WebEndpointResponse<>(new Backup(whole.toString(), Files.size(whole), now));
        } catch (IOException | SQLException e) {
            part.toFile().delete();
            if (FullDisk.isCauseOf(e)) {
                return noRoom(e);
            }
            throw BackupRefusedException.failed(e);
        } catch (StoreFullException e) { // of the record that there is a backup
            return noRoom(e);
        }
    }

    /** Writes the backup as the owner, the only user who may. */
    private void write(Path file) throws IOException, SQLException {
        PrivateFiles.open(file, StandardOpenOption.CREATE_NEW).close();
        FaultPoint.reach("backup.begun");
        pool.getConnection().close(); // opens the database anew if it closed itself
        try (Connection connection = owner.getConfiguration().getDataSource().getConnection()) {
            if (!connection.getMetaData().getDatabaseProductName().equals(EMBEDDED)) {
                throw BackupRefusedException.notEmbedded();
            }
            try (PreparedStatement backup = connection.prepareStatement("backup to ?")) {
                backup.setString(1, file.toString());
                backup.execute();
            }
        }
    }

    /** The same problem as the service's own port answers, in both languages. */
    private static WebEndpointResponse<Object> noRoom(Exception cause) {
        NoRoomException full = NoRoomException.disk(cause);
        LOG.warn("{}: {}", full.code(), String.valueOf(cause.getMessage()));
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.INSUFFICIENT_STORAGE, full.getMessage());
        problem.setProperty("code", full.code());
        problem.setProperty("zh", full.messageZh());
        problem.setProperty("en", full.getMessage());
        return new WebEndpointResponse<>(problem, HttpStatus.INSUFFICIENT_STORAGE.value());
    }
}
