package org.spatialplan.web;

/** Updates the served map to the newest stored versions. */
@FunctionalInterface
public interface MapRefresh {

    /**
     * Builds the map from the newest versions and serves it.
     *
     * @throws org.spatialplan.geo.CodedException if the versions do not fit together; the earlier map stays in service
     */
    void refresh();
}
