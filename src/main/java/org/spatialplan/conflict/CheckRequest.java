package org.spatialplan.conflict;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.conflict.ground.CheckTerms;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.submission.ground.CoordinateOptions;

/**
 * What a caller asks of a check, beside the parcels themselves.
 *
 * @param coordinates what the caller says of the coordinates
 * @param terms what the ground is wanted for, and the lines to check
 * @param asOf the moment as of which layer versions are chosen; empty for the current ones
 * @param rulesDay the day whose rules are used; empty for the day of the check
 * @param approval the area that an approval covers, if it came as a parameter
 * @param approvalTable which table of the approval's file is meant, for formats that hold several
 * @param given the parameters as they were given, by name, for the report
 */
public record CheckRequest(
        CoordinateOptions coordinates,
        CheckTerms terms,
        Optional<Instant> asOf,
        Optional<LocalDate> rulesDay,
        Optional<DataFile> approval,
        Optional<String> approvalTable,
        Map<String, String> given) {

    /** A request whose days can be read only when the city's time is known. */
    @FunctionalInterface
    public interface InCityTime {

        /**
         * Reads the request.
         *
         * @param city zone of the days that it names
         * @param now moments after it are refused: nobody knows the layers of tomorrow
         * @throws BadParameterException if a parameter cannot be understood
         */
        CheckRequest read(ZoneId city, Instant now);
    }

    /**
     * Chooses the wanted lines.
     *
     * @param all all control lines
     * @throws BadParameterException if a wanted one is none
     */
    CheckedMap chooseLayers(CheckedMap all) {
        return terms.chooseLines(all, id -> given.getOrDefault("layers", "").contains(id) ? "layers" : "lines");
    }
}
