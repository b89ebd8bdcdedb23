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
import org.spatialplan.format.city.DataFile;

@Schema(description = "A file as it was sent, with its content if that is not too long.")
public record SubmittedContent(
        @Schema(description = "of the file; 'body' if it had none") String name,
        @Schema(description = "of the file's bytes, hexadecimal") String sha256,
        long bytes,
        @Schema(
                        description =
                                "the file, compressed by gzip, in base64; null if that is longer than 4 MB: then a"
                                        + " repetition needs the file itself",
                        nullable = true)
                @JsonProperty("gzip_base64")
                String content) {

    /** The longest content, compressed, in bytes. */
    private static final int MAX_BYTES = 4 << 20;

    /** The largest file that is unpacked from a content: no file of a report is larger. */
    private static final int MAX_UNPACKED_BYTES = 256 << 20;

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

    private static String packed(byte[] bytes) {
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
            return gzip.readNBytes(MAX_UNPACKED_BYTES);
        } catch (IOException | IllegalArgumentException e) {
            throw new NotRepeatableException(name, e);
        }
    }
}
