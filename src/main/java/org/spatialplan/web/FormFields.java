package org.spatialplan.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.text.Messages;
import org.spatialplan.web.problem.TooLargeException;

/** What a multipart form may hold, by the names of its parts and before anything of them is read. Stateless. */
public final class FormFields {

    /** Of a parameter; what may be longer is a file. */
    private static final int MAX_BYTES = 1 << 16;

    private FormFields() {}

    /**
     * Holds the parts of a form against what they may be.
     *
     * @param files names of parts that may be files of any size, or texts
     * @param texts names of parts that are short texts
     * @throws BadParameterException if there is another part, a text that came as a file, which nobody would read, or two files
     *     of one name
     * @throws TooLargeException if a text is long
     */
    public static void require(HttpServletRequest request, List<String> files, List<String> texts)
            throws IOException, ServletException {
        List<String> known = Stream.concat(files.stream(), texts.stream()).toList();
        for (Part part : request.getParts()) {
            if (!known.contains(part.getName())) {
                throw new BadParameterException(
                        "form", part.getName(), "made of the parts " + String.join(", ", known));
            }
        }
        for (Part part : request.getParts()) {
            if (!files.contains(part.getName())) {
                requireShortText(part);
            }
        }
        for (String file : files) {
            requireOne(request, file);
        }
    }

    private static void requireShortText(Part part) {
        if (part.getSubmittedFileName() != null) {
            throw new BadParameterException(
                    part.getName(), "a file", "a text in the form: send it without a file name (in curl without @)");
        }
        if (part.getSize() > MAX_BYTES) {
            throw TooLargeException.inAnyWay(Messages.of("web.too-large.field", part.getName(), MAX_BYTES >> 10));
        }
    }

    private static void requireOne(HttpServletRequest request, String file) throws IOException, ServletException {
        long found = request.getParts().stream()
                .filter(part -> part.getName().equals(file))
                .count();
        if (found > 1) {
            throw new BadParameterException(
                    file, "several files", "one file: zip the parts of a Shapefile, send other files by themselves");
        }
    }
}
