package org.spatialplan.spark;

import java.io.IOException;
import java.net.URI;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/** The local file system under a scheme of its own, on which there is no room for files of CSV once the other rows are written. */
public final class FullDisk extends LocalFileSystem {

    static final String SCHEME = "full:";

    /** The setting by which Hadoop finds it. */
    static final String SETTING = "fs.full.impl";

    /** Hadoop makes it. */
    public FullDisk() {
        super(new Raw());
    }

    @Override
    public String getScheme() {
        return "full";
    }

    private static final class Raw extends RawLocalFileSystem {

        @Override
        public URI getUri() {
            return URI.create("full:///");
        }

        @Override
        public FSDataOutputStream create(
                Path file, boolean overwrite, int bufferSize, short replication, long blockSize, Progressable progress)
                throws IOException {
            requireRoom(file);
            return super.create(file, overwrite, bufferSize, replication, blockSize, progress);
        }

        @Override
        public FSDataOutputStream create(
                Path file,
                FsPermission permission,
                boolean overwrite,
                int bufferSize,
                short replication,
                long blockSize,
                Progressable progress)
                throws IOException {
            requireRoom(file);
            return super.create(file, permission, overwrite, bufferSize, replication, blockSize, progress);
        }

        private static void requireRoom(Path file) throws IOException {
            if (file.toString().contains("/" + OutputFolder.CSV + "/")) {
                throw new IOException("No space left on device");
            }
        }
    }
}
