package org.spatialplan.imports;

import java.util.AbstractList;
import java.util.RandomAccess;
import org.spatialplan.layer.Feature;

/** The features of a spool with their final ids. Each is read from disk when it is needed. Used by one thread. */
final class SpooledFeatures extends AbstractList<Feature> implements RandomAccess {

    private final FeatureSpool spool;
    private final VersionChange.Ids ids;

    SpooledFeatures(FeatureSpool spool, VersionChange.Ids ids) {
        this.spool = spool;
        this.ids = ids;
    }

    @Override
    public Feature get(int index) {
        Feature feature = spool.feature(index);
        return ids.areNeeded() && feature.id().isEmpty() ? named(feature, ids.of(index)) : feature;
    }

    @Override
    public int size() {
        return spool.size();
    }

    /** Names a feature without a name by its id. */
    private static Feature named(Feature feature, String id) {
        return new Feature(
                id,
                feature.nameZh().isEmpty() ? id : feature.nameZh(),
                feature.nameEn().isEmpty() ? id : feature.nameEn(),
                feature.geometry(),
                feature.accuracyM(),
                feature.source(),
                feature.licence(),
                feature.status(),
                feature.asOf(),
                feature.attributes());
    }
}
