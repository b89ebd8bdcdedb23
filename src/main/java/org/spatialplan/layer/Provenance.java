package org.spatialplan.layer;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Who is responsible for a version of a layer, and since when it holds.
 *
 * @param licence of the data, an SPDX id where there is one; empty if each feature has its own
 * @param author who provided it; may be empty
 * @param note for readers of the list of versions; may be empty
 * @param validFrom first day on which the data hold, in the city's time zone; empty if unknown
 */
public record Provenance(String licence, String author, String note, Optional<LocalDate> validFrom) {

    public static final Provenance NONE = new Provenance("", "", "", Optional.empty());
}
