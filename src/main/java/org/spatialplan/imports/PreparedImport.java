package org.spatialplan.imports;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.spatialplan.layer.Feature;

/** A file that was read and looked at, ready to be added. Its features lie on disk until it is closed. Used by one thread. */
public final class PreparedImport implements AutoCloseable {

    private final ImportRequest request;
    private final ImportReport report;
    private final FeatureSpool spool;
    private final VersionChange.Ids ids;
    private final double areaM2;

    /** @param areaM2 of all features, what several hold once; not a number if not all overlaps were looked for */
    PreparedImport(
            ImportRequest request, ImportReport report, FeatureSpool spool, VersionChange.Ids ids, double areaM2) {
        this.request = request;
        this.report = report;
        this.spool = spool;
        this.ids = ids;
        this.areaM2 = areaM2;
    }

    public ImportRequest request() {
        return request;
    }

    public ImportReport report() {
        return report;
    }

    double areaM2() {
        return areaM2;
    }

    /** The features of the new version, each read from the disk when it is asked for. */
    public List<Feature> features() {
        return new Identified(Progress.NONE);
    }

    /** The same, telling how far the reader is. */
    List<Feature> features(Progress progress) {
        return new Identified(progress);
    }

    @Override
    public void close() {
        spool.close();
    }

    private final class Identified extends AbstractList<Feature> implements RandomAccess {

        private final Progress progress;

        Identified(Progress progress) {
            this.progress = progress;
        }

        @Override
        public Feature get(int index) {
            if (index % 256 == 0) {
                progress.at(Progress.Phase.WRITING, index, spool.size());
            }
            Feature feature = spool.feature(index);
            return ids.areNeeded() && feature.id().isEmpty() ? named(feature, ids.of(index)) : feature;
        }

        @Override
        public int size() {
            return spool.size();
        }
    }

    /** A feature without a name of its own is called by its id. */
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
