package org.spatialplan.query.sum;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.spatialplan.geo.Certainty;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Attachments;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.layer.MadeOnce;
import org.spatialplan.plan.Subject;
import org.spatialplan.query.LinkFinder;
import org.spatialplan.query.LinkMatch;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.UnlocatedFeatureException;
import org.spatialplan.query.sum.Standing.Share;

/**
 * Which projects stand at which features, by their links: the same answers as {@code touches=} gives for each feature.
 * They are kept with their map. Immutable and thread-safe.
 */
final class MetFeatures {

    private static final Attachments.Key<MadeOnce<List<FeatureRef>, MetFeatures>> KEY = new Attachments.Key<>();
    private static final int MAX_KEPT = 16;
    private static final Standing NOWHERE = new Standing(List.of(), List.of());

    private final Map<Subject, Standing> standings;
    private final int unlocated;

    private MetFeatures(List<FeatureRef> features, PlanMap map) {
        Map<Subject, List<Share>> sure = new HashMap<>();
        Map<Subject, List<String>> possible = new HashMap<>();
        LinkFinder links = new LinkFinder(map);
        for (FeatureRef feature : features) {
            met(feature, links).forEach((project, certainty) -> {
                if (certainty.isCertain()) {
                    sure.computeIfAbsent(project, any -> new ArrayList<>()).add(new Share(feature.id(), 1));
                } else {
                    possible.computeIfAbsent(project, any -> new ArrayList<>()).add(feature.id());
                }
            });
        }
        this.standings = new HashMap<>();
        map.plan().projects().forEach(project -> {
            Subject subject = project.subject();
            Standing standing =
                    new Standing(sure.getOrDefault(subject, List.of()), possible.getOrDefault(subject, List.of()));
            standings.put(subject, standing);
        });
        this.unlocated = (int) features.stream()
                .filter(feature -> !map.getFeature(feature).isLocated())
                .count();
    }

    private static Map<Subject, Certainty> met(FeatureRef feature, LinkFinder links) {
        Map<Subject, Certainty> met = new HashMap<>();
        try {
            for (LinkMatch match : links.near(Subject.Kind.PROJECTS, feature, 0)) {
                met.merge(match.link().link().subject(), match.certainty(), MetFeatures::surer);
            }
        } catch (UnlocatedFeatureException e) {
            // nobody names it: it has no group, and is counted as unlocated
        }
        return met;
    }

    private static Certainty surer(Certainty one, Certainty other) {
        return Certainty.certainIf(one.isCertain() || other.isCertain());
    }

    /**
     * Finds the projects at all features of a layer.
     *
     * @throws org.spatialplan.query.UnknownNameException for a layer that the map has not
     */
    static MetFeatures ofLayer(String layer, PlanMap map) {
        return of(
                map.getLayer(layer).entries().stream()
                        .map(LayerIndex.Entry::feature)
                        .map(feature -> new FeatureRef(layer, feature.id()))
                        .toList(),
                map);
    }

    static MetFeatures of(List<FeatureRef> features, PlanMap map) {
        return map.attachments()
                .get(KEY, () -> new MadeOnce<>(MAX_KEPT))
                .get(features, () -> new MetFeatures(features, map));
    }

    Standing of(Subject project) {
        return standings.getOrDefault(project, NOWHERE);
    }

    /** Returns how many of the features have no location; only the projects that name them stand there. */
    int unlocated() {
        return unlocated;
    }
}
