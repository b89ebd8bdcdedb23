package org.spatialplan.check;

import java.util.List;
import org.spatialplan.check.CheckSubject.Part;

/** The places of a subject, as all lines use them: what one line computes of them, the next ones reuse. Not thread-safe. */
final class CheckedPlaces {

    private final CheckSubject subject;
    private final Territory territory;
    private final List<Place> places;
    private Boolean inside;

    CheckedPlaces(CheckSubject subject, Territory territory) {
        this.subject = subject;
        this.territory = territory;
        this.places = subject.parts().stream()
                .map(part -> new Place(part, UncertainGround.of(part.shape())))
                .toList();
    }

    /** A place, and its extents within its accuracy. */
    record Place(Part part, UncertainGround ground) {}

    CheckSubject subject() {
        return subject;
    }

    List<Place> all() {
        return places;
    }

    /** Tests whether all places may be where the layers have data. */
    boolean areInTerritory() {
        if (inside == null) {
            inside = subject.parts().stream().allMatch(part -> part.somewhereInside() || territory.holds(part.shape()));
        }
        return inside;
    }
}
