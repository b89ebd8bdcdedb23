package org.spatialplan.ogc.wms;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Excerpt;

/** A fault with a code of WMS, and the parameter that caused it. */
final class WmsException extends CodedException {

    private static final int MAX_SHOWN = 100;

    private final WmsCode wmsCode;
    private final String locator;

    /**
     * Makes the exception.
     *
     * @param locator name of the parameter in lower case; may be empty
     */
    WmsException(WmsCode code, String locator, String message) {
        super(code.kebab(), message);
        this.wmsCode = code;
        this.locator = locator;
    }

    static WmsException missing(String parameter) {
        return new WmsException(
                WmsCode.MISSING_PARAMETER_VALUE, parameter, "The parameter " + parameter + " is missing");
    }

    static WmsException invalid(String parameter, String value, String expected) {
        return invalid(WmsCode.INVALID_PARAMETER_VALUE, parameter, value, expected);
    }

    static WmsException invalid(WmsCode code, String parameter, String value, String expected) {
        return new WmsException(code, parameter, parameter + " is '" + shorten(value) + "'; expected: " + expected);
    }

    WmsCode wmsCode() {
        return wmsCode;
    }

    String locator() {
        return locator;
    }

    private static String shorten(String value) {
        return Excerpt.of(value, MAX_SHOWN);
    }
}
