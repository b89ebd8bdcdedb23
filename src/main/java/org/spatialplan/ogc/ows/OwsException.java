package org.spatialplan.ogc.ows;

import org.spatialplan.geo.CodedException;

/** A fault that OWS Common names, with the parameter it is about. */
public final class OwsException extends CodedException {

    private final OwsCode owsCode;
    private final String locator;

    /** @param locator name of the parameter or operation, perhaps empty */
    public OwsException(OwsCode code, String locator, String message) {
        super(code.kebab(), message, false);
        this.owsCode = code;
        this.locator = locator;
    }

    public static OwsException missing(String parameter) {
        return new OwsException(
                OwsCode.MISSING_PARAMETER_VALUE, parameter, "The parameter " + parameter + " is missing");
    }

    public static OwsException invalid(String parameter, String value, String expected) {
        return new OwsException(
                OwsCode.INVALID_PARAMETER_VALUE,
                parameter,
                parameter + " is '" + shortened(value) + "'; expected: " + expected);
    }

    /** A body that cannot be read. */
    public static OwsException unreadable(String message) {
        return new OwsException(OwsCode.OPERATION_PARSING_FAILED, "request", message);
    }

    public OwsCode owsCode() {
        return owsCode;
    }

    public String locator() {
        return locator;
    }

    private static String shortened(String value) {
        return value.length() > 100 ? value.substring(0, 100) + "…" : value;
    }
}
