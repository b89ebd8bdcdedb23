package org.spatialplan.ogc.ows;

import org.spatialplan.geo.CodedException;

/** A fault with a code of OWS Common, and the parameter that caused it. */
public final class OwsException extends CodedException {

    private final OwsCode owsCode;
    private final String locator;

    /**
     * Makes the exception.
     *
     * @param locator name of the parameter or operation; may be empty
     */
    public OwsException(OwsCode code, String locator, String message) {
        super(code.kebab(), message, false);
        this.owsCode = code;
        this.locator = locator;
    }

    /** Reports a missing parameter. */
    public static OwsException missing(String parameter) {
        return new OwsException(
                OwsCode.MISSING_PARAMETER_VALUE, parameter, "The parameter " + parameter + " is missing");
    }

    /** Reports an invalid value. */
    public static OwsException invalid(String parameter, String value, String expected) {
        return new OwsException(
                OwsCode.INVALID_PARAMETER_VALUE,
                parameter,
                parameter + " is '" + shorten(value) + "'; expected: " + expected);
    }

    /** Reports a body that cannot be read. */
    public static OwsException unreadable(String message) {
        return new OwsException(OwsCode.OPERATION_PARSING_FAILED, "request", message);
    }

    /** Returns the code. */
    public OwsCode owsCode() {
        return owsCode;
    }

    /** Returns the name of the parameter or operation; may be empty. */
    public String locator() {
        return locator;
    }

    private static String shorten(String value) {
        return value.length() > 100 ? value.substring(0, 100) + "…" : value;
    }
}
