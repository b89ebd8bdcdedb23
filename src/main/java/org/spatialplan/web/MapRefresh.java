package org.spatialplan.web;

/** Brings newer versions to the map that is served. */
@FunctionalInterface
public interface MapRefresh {

    /** @throws org.spatialplan.geo.CodedException if they do not fit together; then the old map goes on being served */
    void refresh();
}
