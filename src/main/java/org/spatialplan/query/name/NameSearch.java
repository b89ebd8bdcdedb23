package org.spatialplan.query.name;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.query.ComparedText;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.name.NamedThing.Kind;

/**
 * Projects, places, bodies and actions of one map by name. Chinese is found anywhere in a name, English from the beginning of
 * a word, pinyin from any character on, whole or abbreviated. Immutable, thread-safe.
 */
public final class NameSearch {

    /** Whole names first, then beginnings; among equals what is sought more often, and shorter names. */
    private static final Comparator<SearchedName.Rank> BEST = Comparator.comparingInt(SearchedName.Rank::distance)
            .thenComparing(SearchedName.Rank::script)
            .thenComparing(rank -> rank.thing().kind())
            .thenComparingInt(rank -> rank.thing().nameZh().length());

    private final List<SearchedName> names;

    private NameSearch(Collection<NamedThing> things) {
        this.names = things.stream().map(SearchedName::new).toList();
    }

    public static NameSearch of(PlanMap map) {
        List<NamedThing> things = new ArrayList<>();
        map.plan()
                .projects()
                .forEach(project -> things.add(new NamedThing(
                        Kind.PROJECT,
                        Optional.empty(),
                        Integer.toString(project.number()),
                        project.nameZh(),
                        project.nameEn(),
                        box(map.findGeometry(project.subject())))));
        map.catalogue().layers().stream()
                .filter(layer -> !layer.kind().equals("plan"))
                .flatMap(layer -> places(layer, map))
                .forEach(things::add);
        map.plan()
                .bodies()
                .forEach(body -> things.add(new NamedThing(
                        Kind.BODY, Optional.empty(), body.id(), body.nameZh(), body.nameEn(), Optional.empty())));
        map.plan()
                .actions()
                .forEach(action -> things.add(new NamedThing(
                        Kind.ACTION,
                        Optional.empty(),
                        action.id(),
                        action.nameZh(),
                        action.nameEn(),
                        box(map.findGeometry(action.subject())))));
        return new NameSearch(things);
    }

    /** All that match, the best first. */
    public List<NameHit> find(String typed) {
        String compared = ComparedText.of(typed).strip();
        return names.stream()
                .flatMap(name -> name.rank(compared).stream())
                .sorted(BEST)
                .map(rank -> new NameHit(rank.thing(), rank.script()))
                .toList();
    }

    private static Stream<NamedThing> places(LayerDefinition layer, PlanMap map) {
        return map.findLayer(layer.id()).stream()
                .flatMap(index -> index.entries().stream())
                .map(LayerIndex.Entry::feature)
                .map(feature -> new NamedThing(
                        Kind.PLACE,
                        Optional.of(layer.id()),
                        feature.id(),
                        feature.nameZh(),
                        feature.nameEn(),
                        box(feature.geometry())));
    }

    private static Optional<Envelope> box(Optional<Geometry> geometry) {
        return geometry.map(Geometry::getEnvelopeInternal).filter(box -> !box.isNull());
    }
}
