package org.spatialplan.geo;

/** A coordinate reference system that is not known, or that cannot be brought to CGCS2000 without local parameters. */
public final class UnknownCrsException extends CodedException {

    private final String spelling;

    UnknownCrsException(String code, String spelling, String reason, Throwable cause) {
        super(code, reason, cause);
        this.spelling = spelling;
    }

    /** As the caller wrote it. */
    public String spelling() {
        return spelling;
    }
}
