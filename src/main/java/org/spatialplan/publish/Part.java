package org.spatialplan.publish;

import org.spatialplan.publish.rest.GeoServerRest;

/** One thing on the server that the publication keeps correct. */
interface Part {

    /**
     * Reads the thing and returns the needed change; writes nothing.
     *
     * @throws PublishException if a thing of another owner has its name
     */
    Change compare(GeoServerRest server);
}
