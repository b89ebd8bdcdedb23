package org.spatialplan.ogc.ows;

import java.util.Locale;

/** Exception codes of OWS Common (06-121r9, table 27) and WFS 2.0 (09-025r2, table 3) with their HTTP status. */
public enum OwsCode {
    OPERATION_NOT_SUPPORTED("OperationNotSupported", 501),
    MISSING_PARAMETER_VALUE("MissingParameterValue", 400),
    INVALID_PARAMETER_VALUE("InvalidParameterValue", 400),
    VERSION_NEGOTIATION_FAILED("VersionNegotiationFailed", 400),
    INVALID_UPDATE_SEQUENCE("InvalidUpdateSequence", 400),
    OPTION_NOT_SUPPORTED("OptionNotSupported", 501),
    NO_APPLICABLE_CODE("NoApplicableCode", 500),
    OPERATION_PARSING_FAILED("OperationParsingFailed", 400),
    OPERATION_PROCESSING_FAILED("OperationProcessingFailed", 403),
    NOT_FOUND("NotFound", 404),
    /** A transaction sends a value that a feature cannot have. */
    INVALID_VALUE("InvalidValue", 400),
    /** The code of WMTS 1.0 (07-057r7, table 23). */
    TILE_OUT_OF_RANGE("TileOutOfRange", 400);

    private final String text;
    private final int status;

    OwsCode(String text, int status) {
        this.text = text;
        this.status = status;
    }

    /** Returns the standard's spelling. */
    public String text() {
        return text;
    }

    /** Returns the HTTP status. */
    public int status() {
        return status;
    }

    String kebab() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
