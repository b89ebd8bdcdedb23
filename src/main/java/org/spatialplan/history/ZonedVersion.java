package org.spatialplan.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.Areas;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.geo.UnionArea;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Feature;

/**
 * A version of a layer with the zone of each feature.
 *
 * @param zone of a feature; empty in a layer without zones
 */
record ZonedVersion(LayerIndex index, Function<Feature, String> zone) {

    String zoneOf(LayerIndex.Entry entry) {
        return zone.apply(entry.feature());
    }

    static UncertainShape shape(LayerIndex.Entry entry) {
        return entry.shape().orElseThrow();
    }

    static boolean isArea(LayerIndex.Entry entry) {
        return entry.shape().filter(shape -> shape.dimension() == 2).isPresent();
    }

    /** Returns the areas of a feature in metres; empty if it has none. */
    static Geometry areas(LayerIndex.Entry entry) {
        return Areas.of(shape(entry).ground());
    }

    List<LayerIndex.Entry> areasNear(Envelope ground) {
        return index.near(ground).stream().filter(ZonedVersion::isArea).toList();
    }

    Optional<LayerIndex.Entry> find(LayerIndex.Entry entry) {
        return index.find(entry.feature().id());
    }

    /**
     * Lists the located features whose zone and outline the other version does not have unchanged, under any
     * identifier.
     */
    List<LayerIndex.Entry> without(ZonedVersion other) {
        List<LayerIndex.Entry> changed = listChanged(other);
        if (changed.isEmpty()) {
            return changed;
        }
        Set<Object> known = new HashSet<>();
        other.listChanged(this).forEach(entry -> known.add(other.outline(entry)));
        return changed.stream().filter(entry -> !known.contains(outline(entry))).toList();
    }

    private List<LayerIndex.Entry> listChanged(ZonedVersion other) {
        return index.located().stream()
                .filter(entry -> !other.has(entry, zoneOf(entry)))
                .toList();
    }

    private boolean has(LayerIndex.Entry entry, String itsZone) {
        Geometry drawn = entry.feature().geometry().orElseThrow();
        return find(entry)
                .filter(same -> zoneOf(same).equals(itsZone))
                .flatMap(same -> same.feature().geometry())
                .filter(drawn::equalsExact)
                .isPresent();
    }

    private record OutlineInZone(String zone, Geometry normalised) {}

    private Object outline(LayerIndex.Entry entry) {
        return new OutlineInZone(
                zoneOf(entry), entry.feature().geometry().orElseThrow().norm());
    }

    /**
     * Lists the zones of features that have no location here but exist with one, or do not exist, in the other version.
     */
    List<String> zonesOfNewlyUnlocated(ZonedVersion other) {
        List<String> zones = new ArrayList<>();
        for (LayerIndex.Entry entry : index.entries()) {
            boolean asBefore = other.find(entry)
                    .filter(same -> !same.isLocated())
                    .filter(same -> other.zoneOf(same).equals(zoneOf(entry)))
                    .isPresent();
            if (!entry.isLocated() && !asBefore) {
                zones.add(zoneOf(entry));
            }
        }
        return zones;
    }

    /** Lists the located features except some. */
    List<LayerIndex.Entry> located(List<LayerIndex.Entry> but) {
        Set<LayerIndex.Entry> left = Collections.newSetFromMap(new IdentityHashMap<>());
        left.addAll(but);
        return index.located().stream().filter(entry -> !left.contains(entry)).toList();
    }

    /** Returns the ground of features, each with its zone. */
    List<UnionArea.Part> parts(List<LayerIndex.Entry> entries) {
        return entries.stream()
                .filter(ZonedVersion::isArea)
                .map(entry ->
                        new UnionArea.Part(zoneOf(entry), Areas.of(shape(entry).groundOnce())))
                .toList();
    }
}
