package org.spatialplan.imports;

import org.spatialplan.format.read.ParcelSource.Severity;

/**
 * Something to know of before the layer is replaced.
 *
 * @param code stable, for example {@code zone-unknown}
 * @param severity an error forbids the import
 * @param place of the first one: feature, row or line, and coordinates; may be empty
 * @param count how many there are
 */
public record Finding(String code, Severity severity, String place, long count, String zh, String en) {

    static Finding of(String code, Severity severity, String zh, String en) {
        return new Finding(code, severity, "", 1, zh, en);
    }

    boolean isError() {
        return severity == Severity.ERROR;
    }
}
