package org.spatialplan.app.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spatialplan.app.SpatialPlanSettings;
import org.spatialplan.app.server.UploadFolder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Removes what processes that were killed left behind: half backups, and temporary files of uploads and answers. Only
 * what bears the service's names, belongs to its user and has not changed for a day; files of a process that runs stay.
 */
@Component
class LeftOvers {

    private static final Logger LOG = LoggerFactory.getLogger(LeftOvers.class);
    private static final Duration OLD = Duration.ofDays(1);
    private static final String TEMPORARY = "spatial-plan-";

    private final Optional<Path> backups;
    private final Path temporary;
    private final Clock clock;

    @Autowired
    LeftOvers(SpatialPlanSettings settings, Clock clock) {
        this(Optional.ofNullable(settings.backups()), Path.of(System.getProperty("java.io.tmpdir")), clock);
    }

    LeftOvers(Optional<Path> backups, Path temporary, Clock clock) {
        this.backups = backups;
        this.temporary = temporary;
        this.clock = clock;
    }

    /** Removes them after the start, which need not wait for it. */
    @EventListener(ApplicationReadyEvent.class)
    void remove() {
        backups.filter(Files::isDirectory)
                .ifPresent(folder -> remove(folder, name -> name.matches("spatialplan-.*\\.zip\\.part")));
        remove(temporary, name -> name.startsWith(TEMPORARY) && !UploadFolder.isInUse(name));
    }

    private void remove(Path folder, Predicate<String> ours) {
        try (Stream<Path> all = Files.list(folder)) {
            UserPrincipal user = user(folder);
            List<Path> left = all.filter(path -> ours.test(path.getFileName().toString()))
                    .filter(path -> isOldAndOf(user, path))
                    .toList();
            for (Path path : left) {
                FileSystemUtils.deleteRecursively(path);
                LOG.info("A process that was killed left this behind, and it is removed: {}", path);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("What killed processes left in {} cannot be removed: {}", folder, e.toString());
        }
    }

    /** Whoever owns what this process creates there. */
    private static UserPrincipal user(Path folder) throws IOException {
        Path probe = Files.createTempFile(folder, TEMPORARY, ".probe");
        try {
            return Files.getOwner(probe);
        } finally {
            Files.delete(probe);
        }
    }

    private boolean isOldAndOf(UserPrincipal user, Path path) {
        Instant before = clock.instant().minus(OLD);
        try (Stream<Path> inside = Files.walk(path)) {
            return Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).equals(user)
                    && inside.allMatch(file -> changed(file).isBefore(before));
        } catch (IOException | UncheckedIOException e) {
            return false; // it is just being removed by its own process
        }
    }

    private static Instant changed(Path file) {
        try {
            return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
