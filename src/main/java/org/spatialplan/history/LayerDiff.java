package org.spatialplan.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.Certainty;
import org.spatialplan.geo.ContactTolerance;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.geo.UnionArea;
import org.spatialplan.history.FeatureChange.AttributeChange;
import org.spatialplan.history.FeatureChange.Kind;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.FeatureProperties;

/**
 * The changes from one version of a layer to another: features by their identifiers, ground by its outlines.
 *
 * @param changes removed, added, moved, renamed, then attributes only; each group in file order
 * @param unchanged number of features that are equal in both
 * @param lost ground of a zone in the first version that the same zone of the second does not have
 * @param gained ground of a zone in the second version that the same zone of the first does not have
 * @param failed features whose outlines could not be overlaid
 * @param balance what the layer as a whole had, lost and gained
 * @param zones the areas of each zone, in both versions
 */
public record LayerDiff(
        LayerIndex from,
        LayerIndex to,
        List<FeatureChange> changes,
        int unchanged,
        List<GroundPiece> lost,
        List<GroundPiece> gained,
        List<String> failed,
        LayerBalance balance,
        List<ZoneArea> zones,
        SliverTolerance tolerance) {

    /**
     * Compares two versions.
     *
     * @param zoneAttribute the attribute by which areas are summed, empty for layers without zones
     * @param tolerance what counts as a sliver
     */
    public static LayerDiff of(
            LayerIndex from, LayerIndex to, String zoneAttribute, GroundFrame frame, SliverTolerance tolerance) {
        Function<Feature, String> zone = feature ->
                zoneAttribute.isEmpty() ? "" : feature.text(zoneAttribute).orElse("");
        ZonedVersion old = new ZonedVersion(from, zone);
        ZonedVersion now = new ZonedVersion(to, zone);
        List<LayerIndex.Entry> goneOrOther = old.without(now);
        List<LayerIndex.Entry> newOrOther = now.without(old);
        var lost = new GroundComparison(old, now, goneOrOther, frame, tolerance).difference();
        var gained = new GroundComparison(now, old, newOrOther, frame, tolerance).difference();
        UnionArea same = UnionArea.of(old.parts(old.located(goneOrOther)), frame);
        UnionArea oldArea = same.with(old.parts(goneOrOther));
        UnionArea newArea = same.with(now.parts(newOrOther));
        List<FeatureChange> changes = changes(from, to);
        long kept =
                changes.stream().filter(change -> change.before().isPresent()).count();
        return new LayerDiff(
                from,
                to,
                changes,
                (int) (from.entries().size() - kept),
                lost.pieces(),
                gained.pieces(),
                Stream.concat(lost.failed().stream(), gained.failed().stream())
                        .distinct()
                        .toList(),
                LayerBalance.of(
                        oldArea,
                        newArea,
                        lost.pieces(),
                        gained.pieces(),
                        Stream.concat(goneOrOther.stream(), newOrOther.stream()).toList(),
                        frame),
                ZoneArea.of(old, now, oldArea, newArea, lost.pieces(), gained.pieces()),
                tolerance);
    }

    /** Lists the features of either version without a location, which cannot be compared. */
    public List<String> unlocated() {
        return Stream.of(from, to)
                .flatMap(version -> version.entries().stream())
                .filter(entry -> !entry.isLocated())
                .map(entry -> entry.feature().id())
                .distinct()
                .toList();
    }

    private static List<FeatureChange> changes(LayerIndex from, LayerIndex to) {
        List<FeatureChange> changes = new ArrayList<>();
        Map<Geometry, Feature> newcomers = new HashMap<>();
        to.entries().stream()
                .map(LayerIndex.Entry::feature)
                .filter(feature -> from.find(feature.id()).isEmpty())
                .forEach(feature -> feature.geometry().ifPresent(drawn -> newcomers.put(drawn.norm(), feature)));
        Set<String> renamed = new HashSet<>();
        for (LayerIndex.Entry before : from.entries()) {
            Optional<LayerIndex.Entry> after = to.find(before.feature().id());
            Optional<Feature> heir = after.isPresent()
                    ? Optional.empty()
                    : before.feature().geometry().map(drawn -> newcomers.remove(drawn.norm()));
            heir.ifPresent(feature -> renamed.add(feature.id()));
            if (after.isPresent()) {
                change(before, after.get()).ifPresent(changes::add);
            } else if (heir.isPresent()) {
                changes.add(renamed(before.feature(), heir.get()));
            } else {
                changes.add(alone(Kind.REMOVED, before.feature()));
            }
        }
        to.entries().stream()
                .map(LayerIndex.Entry::feature)
                .filter(feature -> from.find(feature.id()).isEmpty() && !renamed.contains(feature.id()))
                .forEach(feature -> changes.add(alone(Kind.ADDED, feature)));
        changes.sort(Comparator.comparing(FeatureChange::kind));
        return List.copyOf(changes);
    }

    private static FeatureChange alone(Kind kind, Feature feature) {
        return new FeatureChange(
                kind,
                kind == Kind.REMOVED ? Optional.of(feature) : Optional.empty(),
                kind == Kind.ADDED ? Optional.of(feature) : Optional.empty(),
                List.of(),
                Optional.empty(),
                Certainty.CERTAIN);
    }

    private static FeatureChange renamed(Feature before, Feature after) {
        return new FeatureChange(
                Kind.RENAMED,
                Optional.of(before),
                Optional.of(after),
                attributes(before, after),
                Optional.empty(),
                Certainty.CERTAIN);
    }

    private static Optional<FeatureChange> change(LayerIndex.Entry before, LayerIndex.Entry after) {
        List<AttributeChange> attributes = attributes(before.feature(), after.feature());
        Optional<Displacement> displacement = isSamePlace(before.feature(), after.feature())
                ? Optional.empty()
                : before.shape().flatMap(old -> after.shape()
                        .flatMap(changed -> Displacement.between(old.ground(), changed.ground())));
        boolean moved = !isSamePlace(before.feature(), after.feature()) && !isContact(before, after, displacement);
        if (!moved && attributes.isEmpty()) {
            return Optional.empty();
        }
        double slackM = Stream.of(before, after)
                .flatMap(entry -> entry.shape().stream())
                .mapToDouble(UncertainShape::accuracyM)
                .sum();
        boolean certain = !moved || displacement.map(by -> by.metres() > slackM).orElse(false);
        return Optional.of(new FeatureChange(
                moved ? Kind.MOVED : Kind.ATTRIBUTES,
                Optional.of(before.feature()),
                Optional.of(after.feature()),
                attributes,
                displacement.filter(by -> moved),
                Certainty.certainIf(certain)));
    }

    /** Tests whether a move is within the contact tolerance: one more vertex on an edge is not a move. */
    private static boolean isContact(
            LayerIndex.Entry before, LayerIndex.Entry after, Optional<Displacement> displacement) {
        return displacement
                .filter(by -> by.metres() <= ContactTolerance.TOLERANCE_M)
                .filter(by -> dimension(before) == dimension(after))
                .isPresent();
    }

    private static int dimension(LayerIndex.Entry entry) {
        return entry.shape().orElseThrow().dimension();
    }

    private static boolean isSamePlace(Feature before, Feature after) {
        Optional<Geometry> old = before.geometry();
        Optional<Geometry> changed = after.geometry();
        return old.isPresent() && changed.isPresent()
                ? old.get().equalsExact(changed.get())
                        || old.get().norm().equalsExact(changed.get().norm())
                : old.isEmpty() && changed.isEmpty();
    }

    private static List<AttributeChange> attributes(Feature before, Feature after) {
        Map<String, Object> old = FeatureProperties.of(before);
        Map<String, Object> changed = FeatureProperties.of(after);
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(changed.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(text(old.get(name)), text(changed.get(name))))
                .map(name -> new AttributeChange(name, old.get(name), changed.get(name)))
                .toList();
    }

    /** Returns a value as text, because one file writes 5 where another writes 5.0. */
    private static String text(Object value) {
        return value instanceof Number number ? Double.toString(number.doubleValue()) : Objects.toString(value, null);
    }
}
