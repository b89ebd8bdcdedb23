package org.spatialplan.portrayal;

import org.locationtech.jts.geom.Envelope;
import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Messages;

/** A size or box of a picture that cannot be drawn. */
public final class UndrawableRequestException extends CodedException {

    UndrawableRequestException(int width, int height, Envelope box) {
        super(
                "picture-undrawable",
                Messages.of("portrayal.picture-undrawable", MapRequest.MAX_PIXELS_A_SIDE, width, height, box));
    }
}
