package org.spatialplan.transfer.feature;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.FeatureType;

/** Writes rows of one feature type in one format. */
public interface FeatureWriter {

    /**
     * Writes the rows; the stream is flushed and stays open.
     *
     * @param rows what was selected, geometries in CRS84 degrees with longitude as x
     * @param frame in which coordinates are written
     * @param properties the names of what to write, in this order; {@link FeatureType#GEOMETRY} among them if geometries
     *     are wanted
     */
    void write(
            FeatureTable.Selection rows, FeatureType type, OutputFrame frame, List<String> properties, OutputStream out)
            throws IOException;
}
