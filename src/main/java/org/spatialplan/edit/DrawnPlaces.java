package org.spatialplan.edit;

import java.util.Optional;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.plan.Link;

/** Names drawn places and the links to them: a project or an action has at most one. */
final class DrawnPlaces {

    private DrawnPlaces() {}

    /** Returns the drawn place of a project or an action. */
    static ItemRef placeOf(ItemRef subject) {
        return ItemRef.drawnPlace(subject.kind().path() + "-" + subject.id());
    }

    /** Finds the project or the action whose drawn place it is. */
    static Optional<ItemRef> subjectOf(ItemRef place) {
        int dash = place.id().indexOf('-');
        return dash < 0
                ? Optional.empty()
                : ItemRef.parse(place.id().substring(0, dash) + "/" + place.id().substring(dash + 1));
    }

    /** Returns the link from a project or an action to its drawn place. */
    static ItemRef linkOf(ItemRef subject) {
        return ItemRef.link("drawn-" + subject.kind().path() + "-" + subject.id());
    }

    /** Returns what was said of a drawing of a project or an action before it is drawn. */
    static ItemRef statementOf(ItemRef subject) {
        return new ItemRef(ItemKind.STATEMENTS, placeOf(subject).id());
    }

    /** Returns the address of a drawn place as links have it. */
    static String target(ItemRef place) {
        return new FeatureRef(LayerDefinition.DRAWN_PLACES, place.id()).toString();
    }

    /** Finds the drawn place to which a link leads. */
    static Optional<ItemRef> of(Link link) {
        return FeatureRef.parse(link.target())
                .filter(target -> target.layer().equals(LayerDefinition.DRAWN_PLACES))
                .map(target -> ItemRef.drawnPlace(target.id()));
    }
}
