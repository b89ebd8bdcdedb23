package org.spatialplan.layer;

import org.spatialplan.geo.CodedException;

/** A feature lies in a zone for which the rules say nothing. */
public final class UnknownZoneException extends CodedException {

    UnknownZoneException(String feature, String zone, String rules) {
        super(
                "unknown-zone",
                "The feature '" + feature + "' has the zone '" + zone + "', which the rules '" + rules
                        + "' do not name");
    }
}
