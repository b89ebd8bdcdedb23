package org.spatialplan.ogc.wms;

import java.util.List;
import org.spatialplan.geo.Crs;
import org.spatialplan.ogc.words.ValueWords;

/** A format of GetFeatureInfo. Stateless and thread-safe. */
interface InfoFormat {

    /** Lists the media types. The first is advertised, and is the type of the answer; the others are understood. */
    List<String> mediaTypes();

    /**
     * Writes the features.
     *
     * @param crs of the map in the request
     * @param words of values, for formats that people read
     */
    byte[] write(List<FoundFeatures> found, Crs crs, ValueWords words);
}
