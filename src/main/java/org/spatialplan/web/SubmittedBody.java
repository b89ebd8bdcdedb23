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
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.submission.VertexEstimate;
import org.spatialplan.submission.ground.ApprovalArea;
import org.spatialplan.text.Messages;
import org.spatialplan.web.gate.MemoryHold;
import org.spatialplan.web.parameter.CheckParameters;
import org.spatialplan.web.problem.TooLargeException;

/**
 * The file in a request: the whole body, or the file of a multipart form.
 *
 * @param name of the file, for messages
 * @param bytes its content
 * @param approval the file with the area of an approval, if the form has one
 */
record SubmittedBody(String name, byte[] bytes, Optional<DataFile> approval) {

    /**
     * The memory for a text in another charset than UTF-8, as a multiple of its length: it is held as bytes, as text
     * and as UTF-8.
     */
    private static final int TIMES_HELD = 5;

    /** The first buffer for a body without a stated length, in bytes. */
    private static final int FIRST_BYTES = 1 << 16;

    private static final List<String> FILES = List.of("file", "approval");
    private static final List<String> TEXTS = Stream.concat(
                    Stream.of("f"), CheckParameters.UNDERSTOOD.stream().filter(name -> !FILES.contains(name)))
            .toList();

    /**
     * Reads the file from a request.
     *
     * @param hold reserves the memory
     * @throws TooLargeException if it is larger than a request may be
     * @throws org.spatialplan.web.gate.BusyException if there is no memory for it now
     */
    static SubmittedBody of(HttpServletRequest request, MemoryHold hold) {
        return of(request, hold, List.of());
    }

    /**
     * Reads the file from a request, as above.
     *
     * @param more names of parameters beside those of the check, which a form may have as fields
     */
    static SubmittedBody of(HttpServletRequest request, MemoryHold hold, List<String> more) {
        try {
            String type = request.getContentType();
            return type != null && type.startsWith("multipart/")
                    ? ofForm(request, hold, more)
                    : new SubmittedBody(
                            "body",
                            text(read(request.getInputStream(), request.getContentLengthLong(), hold), type, hold),
                            Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new BadParameterException("file", "", Messages.of("query.expected.multipart-file", e.getMessage()));
        }
    }

    /** An estimate of the number of vertices in the file. */
    long vertices() {
        return VertexEstimate.of(bytes)
                + approval.map(given -> VertexEstimate.of(given.bytes())).orElse(0L);
    }

    private static SubmittedBody ofForm(HttpServletRequest request, MemoryHold hold, List<String> more)
            throws IOException, ServletException {
        Part file = request.getPart("file");
        if (file == null) {
            throw new BadParameterException("file", "", Messages.of("query.expected.parcels-part"));
        }
        FormFields.require(
                request, FILES, Stream.concat(TEXTS.stream(), more.stream()).toList());
        String name = Optional.ofNullable(file.getSubmittedFileName()).orElse("file");
        Part approval = request.getPart("approval");
        return new SubmittedBody(
                name,
                text(read(file.getInputStream(), file.getSize(), hold), file.getContentType(), hold),
                approval == null ? Optional.empty() : Optional.of(approval(approval, hold)));
    }

    private static DataFile approval(Part part, MemoryHold hold) throws IOException {
        String name = Optional.ofNullable(part.getSubmittedFileName()).orElse(ApprovalArea.UNNAMED);
        return new DataFile(name, text(read(part.getInputStream(), part.getSize(), hold), part.getContentType(), hold));
    }

    /** Converts a text that states another charset to UTF-8. */
    private static byte[] text(byte[] bytes, String type, MemoryHold hold) {
        if (StatedCharset.of(type)
                .filter(charset -> !charset.equals(StandardCharsets.UTF_8))
                .isEmpty()) {
            return bytes;
        }
        if (bytes.length > hold.maxBodyBytes() / TIMES_HELD) {
            long kb = hold.maxBodyBytes() / TIMES_HELD >> 10;
            throw new TooLargeException(Messages.of("web.too-large.charset", kb));
        }
        hold.grow((TIMES_HELD - 1L) * bytes.length);
        return StatedCharset.text(bytes, type)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .orElse(bytes);
    }

    /**
     * Reads a stream.
     *
     * @param length as the request states it; negative if it does not
     */
    private static byte[] read(InputStream stream, long length, MemoryHold hold) throws IOException {
        if (length < 0) {
            return readToEnd(stream, hold);
        }
        if (length > hold.maxBodyBytes()) {
            throw tooLarge(hold);
        }
        hold.grow(length);
        byte[] bytes = new byte[(int) length];
        int read = stream.readNBytes(bytes, 0, bytes.length);
        return read == length ? bytes : Arrays.copyOf(bytes, read);
    }

    private static byte[] readToEnd(InputStream stream, MemoryHold hold) throws IOException {
        hold.grow(FIRST_BYTES);
        byte[] bytes = new byte[FIRST_BYTES];
        int read = stream.readNBytes(bytes, 0, bytes.length);
        while (read == bytes.length && read <= hold.maxBodyBytes()) {
            int next = (int) Math.min(2L * bytes.length, hold.maxBodyBytes() + 1);
            hold.grow(next - bytes.length);
            bytes = Arrays.copyOf(bytes, next);
            read += stream.readNBytes(bytes, read, bytes.length - read);
        }
        if (read > hold.maxBodyBytes()) {
            throw tooLarge(hold);
        }
        return Arrays.copyOf(bytes, read);
    }

    private static TooLargeException tooLarge(MemoryHold hold) {
        long mb = hold.maxBodyBytes() >> 20;
        return new TooLargeException(Messages.of("web.too-large.upload", mb));
    }
}
