package org.spatialplan.format.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.spatialplan.text.LocalizedText;

/**
 * A file that was read into memory.
 *
 * @param name as people find it, for example {@code geodata/plan/projects.csv}
 * @param bytes its content
 * @param faults where what is wrong in it goes
 */
public record DataFile(String name, byte[] bytes, FileFaults faults) {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    /** A file whose first fault is thrown. */
    public DataFile(String name, byte[] bytes) {
        this(name, bytes, FileFaults.THROWN);
    }

    /**
     * Reports a fault.
     *
     * @param line from 1; 0 if the fault concerns the whole file
     */
    public void report(long line, LocalizedText reason) {
        faults.report(new DataFileException(name, line, reason));
    }

    /**
     * Requires that the file has had no fault.
     *
     * @throws DataFileException a fault of it, which was reported
     */
    public void requireWhole() {
        faults.findFirst(name).ifPresent(fault -> {
            throw fault;
        });
    }

    /** Reads a part; empty if it cannot be read, which is reported. */
    public <T> Optional<T> attempt(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (DataFileException e) {
            faults.report(e);
            return Optional.empty();
        }
    }

    /** The content as UTF-8 text, without a byte order mark. */
    public String text() {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text;
    }

    /** The SHA-256 hash of the content, hexadecimal. */
    public String sha256() {
        return sha256(List.of(this));
    }

    /** The SHA-256 hash over several files with their names, hexadecimal. */
    public static String sha256(Collection<DataFile> files) {
        MessageDigest digest = newDigest();
        boolean several = files.size() > 1;
        for (DataFile file : files) {
            if (several) {
                digest.update((file.name() + "\0" + file.bytes().length + "\0").getBytes(StandardCharsets.UTF_8));
            }
            digest.update(file.bytes());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
