package org.spatialplan.format.write;

import java.util.Optional;
import org.spatialplan.feature.Property;
import org.spatialplan.format.read.ListText;

/** Lists in formats that know none. */
final class WrittenLists {

    private WrittenLists() {}

    /** What the column of a property says of itself, so that its texts are read as lists again; empty if they are none. */
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
