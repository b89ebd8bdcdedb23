package org.spatialplan.ogc.wms;

import java.util.List;
import org.spatialplan.geo.Crs;

/** A format of GetFeatureInfo. Stateless, thread-safe. */
interface InfoFormat {

    /** The first is advertised, and is the type of the answer; the others are understood. */
    List<String> mediaTypes();

    /** @param crs of the map that was asked about */
    byte[] write(List<FoundFeatures> found, Crs crs);
}
