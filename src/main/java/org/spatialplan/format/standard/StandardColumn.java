package org.spatialplan.format.standard;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.spatialplan.format.read.TableHead;
import org.spatialplan.parcel.AreaUnit;

/**
 * A column of a layer of a norm.
 *
 * @param name as the norm spells it, for example {@code ZRBHDFQ}
 * @param also other spellings
 * @param title the norm's name for people, in Chinese; empty if it is not known
 * @param length the largest number of characters; empty for numbers and days, and if it is not known
 * @param exact whether a value has exactly that many characters
 * @param required whether every feature has a value (M in the norm)
 * @param use what the service does with it; empty if it is only kept
 * @param unit of an area
 * @param codes list of its codes
 */
public record StandardColumn(
        String name,
        List<String> also,
        String title,
        Type type,
        OptionalInt length,
        boolean exact,
        boolean required,
        Optional<Use> use,
        Optional<AreaUnit> unit,
        Optional<CodeList> codes) {

    public StandardColumn {
        also = List.copyOf(also);
    }

    /** The types of values. */
    public enum Type {
        TEXT,
        INTEGER,
        NUMBER,
        DATE
    }

    /** The uses of a column. */
    public enum Use {
        ID,
        NAME,
        ZONE,
        /** The rank of a protected area: national, provincial. */
        LEVEL,
        AREA,
        /** Features with different values are summed apart, for example land and sea. */
        PART,
        /** The name of the protected area in which the feature is; empty outside of them. */
        RESERVE,
        /** The code of the county-level district in which the feature is. */
        DISTRICT
    }

    /** The spelling of the column in a file; empty if the file has no such column. */
    public Optional<String> in(TableHead head) {
        return Stream.concat(Stream.of(name), also.stream())
                .flatMap(spelling -> head.spelling(spelling).stream())
                .findFirst();
    }

    /** Whether a text is longer than the norm permits, or shorter where the length is exact. */
    public boolean hasWrongLength(String text) {
        if (length.isEmpty()) {
            return false;
        }
        int characters = text.codePointCount(0, text.length());
        return characters > length.getAsInt() || exact && characters != length.getAsInt();
    }
}
