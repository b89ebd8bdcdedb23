package org.spatialplan.portrayal;

import org.locationtech.jts.geom.Envelope;
import org.spatialplan.geo.CodedException;

/** A size or box of a picture that cannot be drawn. */
public final class UndrawableRequestException extends CodedException {

    UndrawableRequestException(int width, int height, Envelope box) {
        super(
                "picture-undrawable",
                "A picture is 1 to " + MapRequest.MAX_PIXELS_A_SIDE
                        + " pixels wide and high and shows a box with an extent; asked for were " + width + " x "
                        + height
                        + " pixels of " + box);
    }
}
