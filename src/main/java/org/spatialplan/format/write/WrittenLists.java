package org.spatialplan.format.write;

import java.util.Optional;
import org.spatialplan.feature.Property;
import org.spatialplan.format.read.ListText;

/** Writes lists in formats that have no lists. */
final class WrittenLists {

    private WrittenLists() {}

    /**
     * The description of a column whose texts are lists, from which readers know that they are lists; empty for other
     * properties.
     */
    static Optional<String> description(Property property) {
        return property.members()
                .map(members -> switch (members) {
                    case NUMBER -> ListText.NUMBERS;
                    case BOOLEAN -> ListText.TRUTHS;
                    default -> ListText.TEXTS;
                })
                .map(ListText::description);
    }
}
