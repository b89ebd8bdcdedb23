package org.spatialplan.edit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.PlacedLink;
import org.spatialplan.layer.Status;
import org.spatialplan.plan.Link;
import org.spatialplan.plan.Precision;
import org.spatialplan.plan.Role;
import org.spatialplan.plan.Subject;

/**
 * Makes data of a geometry that was sent for a project or an action. What its links draw already stays with them; what
 * no link draws is the item's drawn place; a link whose drawing was not sent any more is taken away. So the item is
 * drawn afterwards as it was sent.
 *
 * @param item the project or the action
 * @param links its links on the ground, as far as the caller sees them
 * @param drawn its drawn place so far
 */
record PlaceChange(ItemRef item, List<PlacedLink> links, Optional<Feature> drawn) {

    /** Words for the source of a drawn place. */
    private static final String SOURCE = "drawn in the plan's working version: ";

    private static final String LICENCE = "LicenseRef-internal";

    /**
     * What becomes of a sent geometry.
     *
     * @param removed ids of the links that are taken away
     * @param rest elements that no link draws, the drawn place among them
     */
    record Parts(List<String> removed, List<Geometry> rest) {}

    /** Divides a sent geometry among links and drawn place. */
    Parts divide(Optional<Geometry> sent) {
        List<Geometry> rest = new ArrayList<>(sent.map(DrawnGeometry::elements).orElse(List.of()));
        List<Geometry> all = List.copyOf(rest);
        List<String> removed = new ArrayList<>();
        for (PlacedLink link : drawing()) {
            List<Geometry> own = DrawnGeometry.elements(link.place().lonLat().orElseThrow());
            boolean isSent = own.stream()
                    .allMatch(element -> all.stream().anyMatch(other -> DrawnGeometry.same(element, other)));
            if (isSent) {
                rest.removeIf(element -> own.stream().anyMatch(other -> DrawnGeometry.same(element, other)));
            } else {
                removed.add(link.link().id());
            }
        }
        return new Parts(removed, rest);
    }

    /** Lists the links that draw something, without the one to the drawn place. */
    private List<PlacedLink> drawing() {
        ItemRef own = DrawnPlaces.linkOf(item);
        return links.stream()
                .filter(link -> !link.link().id().equals(own.id()))
                .filter(link ->
                        !link.place().somewhereInside() && link.place().lonLat().isPresent())
                .toList();
    }

    /** Tests whether the drawn place has exactly these elements. */
    boolean isDrawn(List<Geometry> elements) {
        List<Geometry> own =
                drawn.flatMap(Feature::geometry).map(DrawnGeometry::elements).orElse(List.of());
        return own.size() == elements.size()
                && own.stream()
                        .allMatch(element -> elements.stream().anyMatch(other -> DrawnGeometry.same(element, other)));
    }

    /** Makes the drawn place. */
    Feature place(Geometry geometry, String nameZh, String nameEn, PlaceForm form, LocalDate day) {
        return new Feature(
                DrawnPlaces.placeOf(item).id(),
                nameZh,
                nameEn,
                Optional.of(geometry),
                OptionalDouble.of(form.accuracyM()),
                SOURCE + form.evidence(),
                LICENCE,
                Status.SKETCHED,
                day,
                Map.of());
    }

    /** Makes the link to the drawn place. */
    Link link(Subject subject, Geometry geometry, String row, PlaceForm form) {
        return new Link(
                DrawnPlaces.linkOf(item).id(),
                subject,
                DrawnPlaces.target(DrawnPlaces.placeOf(item)),
                Optional.empty(),
                geometry.getDimension() == 1 ? Role.ALONG : Role.SITE,
                Precision.EXACT,
                form.basis(),
                OptionalDouble.empty(),
                row,
                form.evidence(),
                form.note());
    }
}
