package org.spatialplan.submission.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.spatialplan.format.read.TextEncoding;
import org.spatialplan.format.read.Utf8Stream;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.text.Messages;

/**
 * The content of one submitted file, in memory or on disk. It can be read several times; any thread may ask how far the
 * reading is.
 */
public final class FileContent {

    private final String name;
    private final byte[] bytes;
    private final WorkFolder work;
    private final int maxBytes;
    private final FileContent original;
    private final Optional<TextEncoding> encoding;
    private Path path;
    private volatile long size;
    private volatile CountedStream latest;

    private FileContent(String name, byte[] bytes, Path path, WorkFolder work, int maxBytes) {
        this.name = name;
        this.bytes = bytes;
        this.path = path;
        this.work = work;
        this.maxBytes = maxBytes;
        this.original = this;
        this.encoding = Optional.empty();
    }

    private FileContent(FileContent original, TextEncoding encoding) {
        this.name = original.name;
        this.bytes = original.bytes;
        this.path = original.path;
        this.work = original.work;
        this.maxBytes = original.maxBytes;
        this.original = original;
        this.encoding = Optional.of(encoding);
    }

    /**
     * A file in memory.
     *
     * @param name for messages
     * @param work folder for what reading writes
     * @param maxBytes the longest file that is held in memory as a whole
     */
    public static FileContent inMemory(String name, byte[] bytes, WorkFolder work, int maxBytes) {
        return new FileContent(name, bytes, null, work, maxBytes);
    }

    /** A file on disk, or a folder with the parts of one; parameters as above. */
    public static FileContent onDisk(String name, Path path, WorkFolder work, int maxBytes) {
        return new FileContent(name, null, path, work, maxBytes);
    }

    /** A file that was unpacked from this one. Messages name this one. */
    public FileContent unpacked(Path member) {
        return new FileContent(name, null, member, work, maxBytes);
    }

    /**
     * The same content, a text in some encoding, whose streams and bytes are in UTF-8.
     *
     * @throws EncodingContradictedException if its first bytes are none in this encoding
     */
    FileContent in(TextEncoding stated) {
        byte[] head = head(Glance.BYTES);
        if (!stated.holds(head, head.length < Glance.BYTES)) {
            throw new EncodingContradictedException(name, stated, head);
        }
        return new FileContent(this, stated);
    }

    /** The name for messages. */
    public String name() {
        return name;
    }

    /** A stream from the start. The caller closes it. */
    public InputStream stream() {
        if (encoding.isPresent()) {
            return Utf8Stream.of(original.stream(), encoding.get());
        }
        if (bytes != null) {
            return new ByteArrayInputStream(bytes);
        }
        try {
            size = Files.size(path);
            latest = new CountedStream(Files.newInputStream(path));
            return latest;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first bytes, at most some number. */
    public byte[] head(int most) {
        try (InputStream stream = bytes != null ? new ByteArrayInputStream(bytes) : Files.newInputStream(path)) {
            return stream.readNBytes(most);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The content of a format that is read as a whole.
     *
     * @throws DataFileException if it is too large for that
     */
    public byte[] bytes() {
        try {
            long length = bytes != null ? bytes.length : Files.size(path);
            if (length > maxBytes) {
                throw new DataFileException(name, 0, Messages.of("submission.larger-than-mb-format", maxBytes >> 20));
            }
            byte[] whole = bytes != null ? bytes : Files.readAllBytes(path);
            return encoding.isPresent() ? encoding.get().decode(whole).getBytes(StandardCharsets.UTF_8) : whole;
        } catch (CharacterCodingException e) {
            throw new EncodingContradictedException(name, encoding.orElseThrow(), head(Glance.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The content as text of a format that is read as a whole, in the encoding that its bytes tell.
     *
     * @throws DataFileException if it is too large for that
     */
    public String text() {
        byte[] content = bytes();
        Charset charset = TextEncoding.of(content).map(TextEncoding::charset).orElse(StandardCharsets.UTF_8);
        return new String(content, charset);
    }

    /** The file on disk. A file in memory is written first. */
    public Path path() {
        if (path == null) {
            try {
                path = Files.write(work.path().resolve("submitted"), bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return path;
    }

    /** A folder for what reading writes; it is deleted with the submission. */
    public Path folder() {
        return work.path();
    }

    /** A folder for what takes long to make of the file, which may outlast the submission. */
    public Path folderForConversions() {
        return work.forConversions();
    }

    /**
     * The share of a file on disk, 0 to 1, that the last opened stream has read; empty if there is none.
     */
    public OptionalDouble readShare() {
        CountedStream stream = latest;
        return stream == null ? OptionalDouble.empty() : OptionalDouble.of((double) stream.taken() / Math.max(1, size));
    }
}
