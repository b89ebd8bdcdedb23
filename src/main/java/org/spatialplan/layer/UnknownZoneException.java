package org.spatialplan.layer;

import org.spatialplan.geo.CodedException;

/** A feature's zone has no rule. */
public final class UnknownZoneException extends CodedException {

    UnknownZoneException(String feature, String zone, String rules) {
        super(
                "unknown-zone",
                "The feature '" + feature + "' has the zone '" + zone + "', which the rules '" + rules
                        + "' do not name");
    }
}
