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

/** Checks the parts of a multipart form by their names, before they are read. Stateless. */
public final class FormFields {

    /** The longest parameter in bytes; anything longer has to be a file. */
    private static final int MAX_BYTES = 1 << 16;

    private FormFields() {}

    /**
     * Requires that a form has only parts that are permitted.
     *
     * @param files names of parts that may be files of any size, or texts
     * @param texts names of parts that are short texts, besides the language, which every form may hold
     * @throws BadParameterException if there is another part, a text that came as a file and would be ignored, or two
     *     files with one name
     * @throws TooLargeException if a text is too long
     */
    public static void require(HttpServletRequest request, List<String> files, List<String> texts)
            throws IOException, ServletException {
        List<String> known = Stream.of(files.stream(), texts.stream(), Stream.of("lang"))
                .flatMap(names -> names)
                .distinct()
                .toList();
        for (Part part : request.getParts()) {
            if (!known.contains(part.getName())) {
                throw new BadParameterException(
                        "form", part.getName(), Messages.of("query.expected.form-parts", String.join(", ", known)));
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
            throw new BadParameterException(part.getName(), "a file", Messages.of("query.expected.form-text"));
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
            throw new BadParameterException(file, "several files", Messages.of("query.expected.one-file"));
        }
    }
}
