package org.spatialplan.publish;

import org.spatialplan.publish.rest.GeoServerRest;

/** One thing on the server that publication keeps as it should be. */
interface Part {

    /**
     * Reads it and says what is to be done; writes nothing.
     *
     * @throws PublishException if someone else's thing stands in its place
     */
    Change compare(GeoServerRest server);
}
