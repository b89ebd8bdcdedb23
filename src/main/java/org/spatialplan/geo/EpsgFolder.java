package org.spatialplan.geo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;

/**
 * Chooses the folder in which GeoTools unpacks its database of coordinate systems. GeoTools' own choice is a fixed name
 * in the folder for temporary files, where any user of the machine can put another database before.
 */
final class EpsgFolder {

    /** GeoTools' setting, which wins if somebody has set it. */
    private static final String PROPERTY = "EPSG-HSQL.directory";

    private static final Path SELF = Path.of("/proc/self");
    private static final Set<PosixFilePermission> OWN = PosixFilePermissions.fromString("rwx------");

    private EpsgFolder() {}

    /** Sets the folder for this process. Called before GeoTools looks for a coordinate system. */
    static void choose() {
        if (System.getProperty(PROPERTY) == null) {
            Path folder = in(Path.of(System.getProperty("java.io.tmpdir")), System.getProperty("user.name", ""));
            System.setProperty(PROPERTY, folder.toString());
        }
    }

    /**
     * Returns the folder of a user, made if it is not there; another one with a name that nobody guesses if the first
     * belongs to somebody else, is a link, or is open to others.
     */
    static Path in(Path temporary, String user) {
        Path folder = temporary.resolve("spatialplan-epsg-" + user.replaceAll("[^A-Za-z0-9._-]", "_"));
        try {
            boolean posix = Files.getFileStore(temporary).supportsFileAttributeView("posix");
            make(folder, posix);
            return isOwn(folder, user, posix) ? folder : Files.createTempDirectory(temporary, "spatial-plan-epsg-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path folder, boolean posix) throws IOException {
        FileAttribute<?>[] own =
                posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWN)} : new FileAttribute<?>[0];
        try {
            Files.createDirectory(folder, own);
        } catch (FileAlreadyExistsException e) {
            return; // from an earlier start, or somebody else's
        }
    }

    private static boolean isOwn(Path folder, String user, boolean posix) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        UserPrincipal owner = Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS);
        boolean mine = Files.exists(SELF)
                ? owner.equals(Files.getOwner(SELF))
                : owner.getName().endsWith(user);
        return mine && (!posix || Files.getPosixFilePermissions(folder).equals(OWN));
    }
}
