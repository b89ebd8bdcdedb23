package org.spatialplan.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.spatialplan.format.rules.DataFile;

@Schema(description = "A file as it was sent, with its content if that is not too long.")
public record SubmittedContent(
        @Schema(description = "of the file; 'body' if it had none") String name,
        @Schema(description = "of the file's bytes, hexadecimal") String sha256,
        long bytes,
        @Schema(
                        description =
                                "the file, compressed by gzip, in base64; null if that is longer than 4 MB, or the file than"
                                        + " 32 MB: then a repetition needs the file itself",
                        nullable = true)
                @JsonProperty("gzip_base64")
                String content) {

    /** The longest content, compressed, in bytes. */
    private static final int MAX_BYTES = 4 << 20;

    /** The largest file that is put into a report, and unpacked from one. */
    private static final int MAX_UNPACKED_BYTES = 32 << 20;

    static SubmittedContent of(DataFile file) {
        return new SubmittedContent(file.name(), file.sha256(), file.bytes().length, packed(file.bytes()));
    }

    /** Empty where the report does not hold the file, or holds another one than it names. */
    Optional<DataFile> file() {
        return content == null
                ? Optional.empty()
                : Optional.of(new DataFile(name, unpacked())).filter(this::isIt);
    }

    /** Whether a file is the one that was sent. */
    boolean isIt(DataFile file) {
        return file.sha256().equals(sha256);
    }

    /** The memory that the unpacked file takes, in bytes. One that is longer than it states is not unpacked further. */
    int unpackedBytes() {
        return content == null ? 0 : (int) Math.max(0, Math.min(bytes, MAX_UNPACKED_BYTES));
    }

    private static String packed(byte[] bytes) {
        if (bytes.length > MAX_UNPACKED_BYTES) {
            return null;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(bytes.length, MAX_BYTES) / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.size() > MAX_BYTES ? null : Base64.getEncoder().encodeToString(out.toByteArray());
    }

    private byte[] unpacked() {
        try (GZIPInputStream gzip =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(content)))) {
            return gzip.readNBytes(unpackedBytes());
        } catch (IOException | IllegalArgumentException e) {
            throw new NotRepeatableException(name, e);
        }
    }
}
