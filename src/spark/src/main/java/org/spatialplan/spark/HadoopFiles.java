package org.spatialplan.spark;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.spatialplan.lake.LakeFiles;

/** The files of a lake in the file system of a cluster. */
record HadoopFiles(Configuration configuration, Path folder) implements LakeFiles {

    @Override
    public InputStream open(String path) throws IOException {
        Path file = path(path);
        return file.getFileSystem(configuration).open(file);
    }

    /** Where a file of the lake is. */
    Path path(String path) {
        return new Path(folder, path);
    }
}
