package org.spatialplan.web.parameter;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.access.Caller;

/**
 * Who answers for a change, and what is noted of it. A caller that is known answers for it, whatever the request says;
 * an author that the request names beside goes to the note.
 *
 * @param author empty if nobody is known or named
 * @param note empty if there is none
 */
public record StatedAuthor(String author, String note) {

    /**
     * Chooses the author.
     *
     * @param author as the request names it, may be null
     * @param note of the request, may be null
     */
    public static StatedAuthor of(Caller caller, String author, String note) {
        String named = author == null ? "" : author.strip();
        String noted = note == null ? "" : note.strip();
        boolean isSomebody = caller.kind() == Caller.Kind.KEY || caller.kind() == Caller.Kind.PERSON;
        String known = caller.name().isBlank() ? caller.id() : caller.name();
        if (!isSomebody || known.equals(named)) {
            return new StatedAuthor(named, noted);
        }
        String both = Stream.of(named, noted).filter(text -> !text.isEmpty()).collect(Collectors.joining("; "));
        return new StatedAuthor(known, both);
    }
}
