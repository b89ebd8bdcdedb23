package org.spatialplan.edit;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.LocalizedText;

/** An item cannot be as it was sent: a plan with it would not load. Nothing was changed. */
public final class EditRefusedException extends CodedException {

    private final String property;

    /**
     * Makes the exception.
     *
     * @param property the name of the property at fault; {@code geometry} for the place; empty if none is
     */
    EditRefusedException(String code, String property, LocalizedText text) {
        super(code, text);
        this.property = property;
    }

    /** Makes a refusal of a geometry that cannot be read. */
    public static EditRefusedException ofGeometry(LocalizedText text) {
        return new EditRefusedException("geometry-refused", "geometry", text);
    }

    /** Returns the name of the property at fault; {@code geometry} for the place; empty if none is. */
    public String property() {
        return property;
    }
}
