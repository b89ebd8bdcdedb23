package org.spatialplan.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** The hash of a file in the file system of a cluster, which is read in pieces. */
final class FileHash {

    private static final int BUFFER = 1 << 16;

    private FileHash() {}

    /** The SHA-256 hash of a file's bytes, hexadecimal. */
    static String sha256(String path, Configuration configuration) {
        Path file = new Path(path);
        try (InputStream bytes = file.getFileSystem(configuration).open(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
