package org.spatialplan.ogc.wms;

/**
 * The codes of service exceptions: OGC 06-042, table E.1, and those of OWS Common for other faults. The code for an
 * unknown coordinate reference system differs between versions.
 */
enum WmsCode {
    INVALID_FORMAT("InvalidFormat"),
    INVALID_CRS("InvalidCRS"),
    INVALID_SRS("InvalidSRS"),
    LAYER_NOT_DEFINED("LayerNotDefined"),
    STYLE_NOT_DEFINED("StyleNotDefined"),
    INVALID_POINT("InvalidPoint"),
    CURRENT_UPDATE_SEQUENCE("CurrentUpdateSequence"),
    INVALID_UPDATE_SEQUENCE("InvalidUpdateSequence"),
    INVALID_DIMENSION_VALUE("InvalidDimensionValue"),
    OPERATION_NOT_SUPPORTED("OperationNotSupported"),
    MISSING_PARAMETER_VALUE("MissingParameterValue"),
    INVALID_PARAMETER_VALUE("InvalidParameterValue"),
    OPTION_NOT_SUPPORTED("OptionNotSupported"),
    NO_APPLICABLE_CODE("NoApplicableCode");

    private final String text;

    WmsCode(String text) {
        this.text = text;
    }

    /** Returns the standard's spelling. */
    String text() {
        return text;
    }

    String kebab() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
