package org.spatialplan.web.working;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spatialplan.edit.Edit;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.text.Messages;
import org.spatialplan.web.problem.PreconditionMissingException;

/** Reads the header {@code If-Match} (RFC 9110, 13.1.1). Stateless and thread-safe. */
public final class EntityTags {

    /** The name of the header. */
    public static final String IF_MATCH = "If-Match";

    private static final Pattern TAG = Pattern.compile("\\s*\"([!#-~]*)\"\\s*");

    private EntityTags() {}

    /**
     * Reads the tags without their quotes, or {@link Edit#ANY_TAG}. A weak tag ({@code W/}) never matches, as the
     * standard wants it, so it is refused as what it is.
     *
     * @throws PreconditionMissingException if there is no header
     * @throws BadParameterException if it cannot be read
     */
    public static Set<String> required(String header) {
        return read(header).orElseThrow(PreconditionMissingException::new);
    }

    /** Reads the tags; empty if there is no header. */
    public static Optional<Set<String>> read(String header) {
        if (header == null || header.isBlank()) {
            return Optional.empty();
        }
        if (header.strip().equals(Edit.ANY_TAG)) {
            return Optional.of(Set.of(Edit.ANY_TAG));
        }
        Set<String> tags = new LinkedHashSet<>();
        Arrays.stream(header.split(",")).forEach(part -> {
            Matcher tag = TAG.matcher(part);
            if (!tag.matches()) {
                throw new BadParameterException(IF_MATCH, header, Messages.of("web.working.expected-tag"));
            }
            tags.add(tag.group(1));
        });
        return Optional.of(tags);
    }
}
