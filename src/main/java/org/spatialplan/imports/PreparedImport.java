package org.spatialplan.imports;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.Renewal;

/**
 * A file that was read and examined, ready to be added. Its features are on disk until it is closed. Used by one
 * thread.
 */
public final class PreparedImport implements AutoCloseable {

    private final ImportRequest request;
    private final ImportReport report;
    private final FeatureSpool spool;
    private final List<Feature> features;
    private final double areaM2;
    private final List<Renewal> renewals;

    /**
     * A prepared import.
     *
     * @param areaM2 ground of all features in m²; ground in several features counts once; NaN if not all overlaps were
     *     searched
     * @param renewals new versions of the layers that are derived from this one
     */
    PreparedImport(
            ImportRequest request,
            ImportReport report,
            FeatureSpool spool,
            List<Feature> features,
            double areaM2,
            List<Renewal> renewals) {
        this.request = request;
        this.report = report;
        this.spool = spool;
        this.features = features;
        this.areaM2 = areaM2;
        this.renewals = renewals;
    }

    /** The request. */
    public ImportRequest request() {
        return request;
    }

    /** The report on the file. */
    public ImportReport report() {
        return report;
    }

    double areaM2() {
        return areaM2;
    }

    List<Renewal> renewals() {
        return renewals;
    }

    /** The features of the new version. Each is read from disk when it is needed. */
    public List<Feature> features() {
        return features;
    }

    /** The features, with reports on how far the reader is. */
    List<Feature> features(Progress progress) {
        return new Told(features, progress);
    }

    @Override
    public void close() {
        spool.close();
    }

    private static final class Told extends AbstractList<Feature> implements RandomAccess {

        private final List<Feature> features;
        private final Progress progress;

        Told(List<Feature> features, Progress progress) {
            this.features = features;
            this.progress = progress;
        }

        @Override
        public Feature get(int index) {
            if (index % 256 == 0) {
                progress.at(Progress.Phase.WRITING, index, features.size());
            }
            return features.get(index);
        }

        @Override
        public int size() {
            return features.size();
        }
    }
}
