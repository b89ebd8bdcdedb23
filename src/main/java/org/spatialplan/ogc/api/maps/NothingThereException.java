package org.spatialplan.ogc.api.maps;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Messages;

/** A subset that lies beyond the values which its axes can have (20-058, /req/spatial-subsetting/subset-definition). */
final class NothingThereException extends CodedException {

    NothingThereException(String subset) {
        super("subset-beyond-axes", Messages.of("ogc.subset-beyond-axes", subset), false);
    }
}
