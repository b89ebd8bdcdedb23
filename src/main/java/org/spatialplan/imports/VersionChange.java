package org.spatialplan.imports;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.imports.ImportReport.Change;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.VersionInfo;

/**
 * Finds the changes of a new version. Features are identified by their ids, or by their outlines if the file has no
 * ids; then they take over the id of the earlier feature. Used by one thread.
 */
final class VersionChange {

    private final ReadFeatures features;
    private final CurrentFeatures current;
    private final Set<String> wanted;
    private final GroundFrame frame;
    private final Set<String> seen = new HashSet<>();
    private final CountedIds added = new CountedIds();
    private final CountedIds moved = new CountedIds();
    private final CountedIds changed = new CountedIds();
    private long unchanged;

    /**
     * A comparison with the current version.
     *
     * @param wanted ids to which something else refers; those of the new version are removed from the set
     */
    VersionChange(ReadFeatures features, CurrentFeatures current, Set<String> wanted, GroundFrame frame) {
        this.features = features;
        this.current = current;
        this.wanted = wanted;
        this.frame = frame;
    }

    /**
     * Compares the versions.
     *
     * @param ids of features without an id in the file, by their number
     * @param areaM2 ground of the new version in m²
     */
    Change run(Ids ids, String sha256, double areaM2, Progress progress) {
        FeatureSpool spool = features.spool();
        for (int i = 0; i < spool.size(); i++) {
            Feature feature = spool.feature(i);
            compare(feature.id().isEmpty() ? ids.of(i) : feature.id(), FeatureFingerprint.of(feature, frame));
            if (i % 256 == 0) {
                progress.at(Progress.Phase.COMPARING, i, spool.size());
            }
        }
        CountedIds removed = new CountedIds();
        current.byId().keySet().stream().filter(id -> !seen.contains(id)).forEach(removed::add);
        Optional<VersionInfo> against = current.info();
        return new Change(
                against.map(VersionInfo::number).orElse(0),
                features.named() ? "id" : "outline",
                against.map(info -> info.sha256().equals(sha256)).orElse(false),
                added.list(),
                removed.list(),
                moved.list(),
                changed.list(),
                unchanged,
                ImportReport.told(against.map(VersionInfo::areaM2).orElse(0.0)),
                ImportReport.told(areaM2));
    }

    private void compare(String id, FeatureFingerprint now) {
        wanted.remove(id);
        FeatureFingerprint before = current.byId().get(id);
        if (before == null) {
            added.add(id);
            return;
        }
        seen.add(id);
        if (!now.hasSameOutline(before)) {
            moved.add(String.format(
                    Locale.ROOT, "%s (%.0f m² → %.0f m²)", id, (double) before.areaM2(), (double) now.areaM2()));
        } else if (now.attributes() != before.attributes()) {
            changed.add(id);
        } else {
            unchanged++;
        }
    }

    /** Gives ids to features without one: that of the earlier feature with the same outline, or a new id. */
    static final class Ids {

        private final String[] ids;

        private Ids(String[] ids) {
            this.ids = ids;
        }

        static Ids of(ReadFeatures features, String layer, CurrentFeatures current, GroundFrame frame) {
            if (features.named()) {
                return new Ids(new String[0]);
            }
            FeatureSpool spool = features.spool();
            String[] ids = new String[spool.size()];
            Set<String> taken = new HashSet<>();
            for (int i = 0; i < ids.length; i++) {
                Optional<String> old = current.findByOutline(FeatureFingerprint.of(spool.feature(i), frame));
                ids[i] = old.filter(taken::add).orElse(null);
            }
            int next = 1;
            for (int i = 0; i < ids.length; i++) {
                while (ids[i] == null) {
                    String id = layer + "-" + next++;
                    ids[i] = current.byId().containsKey(id) || !taken.add(id) ? null : id;
                }
            }
            return new Ids(ids);
        }

        String of(int number) {
            return ids[number];
        }

        boolean areNeeded() {
            return ids.length > 0;
        }
    }
}
