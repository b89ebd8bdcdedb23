package org.spatialplan.ogc.wms;

import java.util.List;
import org.spatialplan.geo.Crs;

/** A format of GetFeatureInfo. Stateless and thread-safe. */
interface InfoFormat {

    /** Lists the media types. The first is advertised, and is the type of the answer; the others are understood. */
    List<String> mediaTypes();

    /**
     * Writes the features.
     *
     * @param crs of the map in the request
     */
    byte[] write(List<FoundFeatures> found, Crs crs);
}
