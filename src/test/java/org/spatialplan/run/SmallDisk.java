package org.spatialplan.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.spatialplan.Needed;

/** A disk of a few megabytes in memory, which a test can fill. Only root may mount one. */
public final class SmallDisk implements AutoCloseable {

    private static final int BLOCK = 1 << 16;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** @param folder an empty one, where the disk is mounted */
    public static SmallDisk mount(Path folder, int megabytes) throws IOException {
        Files.createDirectories(folder);
        Needed.possible("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "spatialplan-test", folder.toString());
        return new SmallDisk(folder);
    }

    public Path folder() {
        return folder;
    }

    /** Leaves no byte free. */
    public void fill() throws IOException {
        try (OutputStream out = Files.newOutputStream(ballast())) {
            for (int block = BLOCK; block > 0; block /= 2) {
                fill(out, new byte[block]);
            }
        }
    }

    private static void fill(OutputStream out, byte[] block) {
        try {
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            return; // a smaller block may fit
        }
    }

    /** Gives back what {@link #fill} took. */
    public void free() throws IOException {
        Files.deleteIfExists(ballast());
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    @Override
    public void close() {
        Program.run(folder.getParent(), "umount", folder.toString());
    }
}
