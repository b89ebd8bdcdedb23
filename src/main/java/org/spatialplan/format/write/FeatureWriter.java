package org.spatialplan.format.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.FeatureType;

/** A format for features. Writers are stateless or made for one answer; the stream is left open. */
public interface FeatureWriter {

    /** @throws IOException as soon as the receiver is gone */
    void write(List<FeatureSet> sets, OutputStream out) throws IOException;

    /** Features of one type. @param properties see {@link FeatureSet} */
    default void write(
            FeatureTable.Selection rows, FeatureType type, OutputFrame frame, List<String> properties, OutputStream out)
            throws IOException {
        write(List.of(new FeatureSet(rows, type, frame, properties)), out);
    }
}
