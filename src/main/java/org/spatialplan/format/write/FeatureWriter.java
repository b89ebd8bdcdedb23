package org.spatialplan.format.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.FeatureType;

/** Writes features in one format. A writer is stateless or serves one answer; it leaves the stream open. */
public interface FeatureWriter {

    /**
     * Writes features of one or more types.
     *
     * @throws IOException if the stream cannot be written, for example because the client has hung up
     */
    void write(List<FeatureSet> sets, OutputStream out) throws IOException;

    /**
     * Writes features of one type.
     *
     * @param properties see {@link FeatureSet}
     * @throws IOException if the stream cannot be written
     */
    default void write(
            FeatureTable.Selection rows, FeatureType type, OutputFrame frame, List<String> properties, OutputStream out)
            throws IOException {
        write(List.of(new FeatureSet(rows, type, frame, properties)), out);
    }
}
