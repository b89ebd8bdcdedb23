package org.spatialplan.layer;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Messages;

/** A feature's zone has no rule. */
public final class UnknownZoneException extends CodedException {

    UnknownZoneException(String feature, String zone, String rules) {
        super("unknown-zone", Messages.of("layer.unknown-zone", feature, zone, rules));
    }
}
