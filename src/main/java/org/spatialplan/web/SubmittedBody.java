package org.spatialplan.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spatialplan.intake.ApprovalArea;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.transfer.DataFile;
import org.spatialplan.web.parameter.CheckParameters;
import org.spatialplan.web.problem.TooLargeException;

/**
 * What a request carries: the whole body, or the file of a multipart form.
 *
 * @param name of the file, for messages
 * @param approval the file of the area that an approval covers, if it came as a part of the form
 */
record SubmittedBody(String name, byte[] bytes, Optional<DataFile> approval) {

    /** Larger files are better run as a process. */
    private static final int MOST_BYTES = 64 << 20;

    /** What a caller says of the length is believed so far. */
    private static final int AT_ONCE = 1 << 20;

    private static final List<String> FILES = List.of("file", "approval");
    private static final List<String> TEXTS = Stream.concat(
                    Stream.of("f"), CheckParameters.NAMES.stream().filter(name -> !FILES.contains(name)))
            .toList();

    static SubmittedBody of(HttpServletRequest request) {
        try {
            String type = request.getContentType();
            return type != null && type.startsWith("multipart/")
                    ? ofForm(request)
                    : new SubmittedBody(
                            "body",
                            text(read(request.getInputStream(), request.getContentLength()), type),
                            Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new BadParameterException("file", "", "a file in a multipart form: " + e.getMessage());
        }
    }

    private static SubmittedBody ofForm(HttpServletRequest request) throws IOException, ServletException {
        Part file = request.getPart("file");
        if (file == null) {
            throw new BadParameterException("file", "", "the name of the part that holds the parcels");
        }
        FormFields.require(request, FILES, TEXTS);
        String name = Optional.ofNullable(file.getSubmittedFileName()).orElse("file");
        Part approval = request.getPart("approval");
        return new SubmittedBody(
                name,
                text(read(file.getInputStream()), file.getContentType()),
                approval == null ? Optional.empty() : Optional.of(approval(approval)));
    }

    private static DataFile approval(Part part) throws IOException {
        String name = Optional.ofNullable(part.getSubmittedFileName()).orElse(ApprovalArea.UNNAMED);
        return new DataFile(name, text(read(part.getInputStream()), part.getContentType()));
    }

    /** A text that came in another charset than UTF-8, and says so, as UTF-8. */
    private static byte[] text(byte[] bytes, String type) {
        return StatedCharset.text(bytes, type)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .orElse(bytes);
    }

    static Optional<byte[]> bytes(String text) {
        return text == null || text.isBlank() ? Optional.empty() : Optional.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @param length as the request states it, negative if it does not: then no array grows */
    private static byte[] read(InputStream stream, int length) throws IOException {
        if (length < 0 || length > AT_ONCE) {
            return read(stream);
        }
        byte[] bytes = new byte[length];
        int read = stream.readNBytes(bytes, 0, length);
        return read == length ? bytes : Arrays.copyOf(bytes, read);
    }

    private static byte[] read(InputStream stream) throws IOException {
        byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new TooLargeException("The file has more than " + (MOST_BYTES >> 20) + " MB");
        }
        return bytes;
    }
}
