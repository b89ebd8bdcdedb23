package org.spatialplan.imports;

import java.util.Optional;

/**
 * What the caller states about the norm of a file.
 *
 * @param recognised whether the norm is told from the file itself
 * @param layer name of the norm's layer that the file is, for example {@code STBHHX}; empty if the caller names none
 */
public record StandardChoice(boolean recognised, Optional<String> layer) {

    /** The norm is told from the file. */
    public static final StandardChoice AUTO = new StandardChoice(true, Optional.empty());

    /** The file is read as it is, whatever it looks like. */
    public static final StandardChoice NONE = new StandardChoice(false, Optional.empty());

    /** Parses {@code auto}, {@code none}, or the name of a layer of the norm; an empty text means {@code auto}. */
    public static StandardChoice parse(String text) {
        return switch (text == null ? "" : text.strip()) {
            case "", "auto" -> AUTO;
            case "none" -> NONE;
            default -> new StandardChoice(false, Optional.of(text.strip()));
        };
    }
}
