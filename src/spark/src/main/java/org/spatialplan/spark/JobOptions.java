package org.spatialplan.spark;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.spatialplan.conflict.ground.CheckTerms;
import org.spatialplan.submission.ground.CoordinateOptions;
import org.spatialplan.text.Language;

/**
 * What the job is asked to do.
 *
 * @param lake folder of the layers and rules
 * @param parcels files, folders or patterns of parcels, in their order
 * @param output folder of the answers, which is not there yet unless it may be overwritten
 * @param coordinates what the caller says of the parcels' coordinates
 * @param terms what the ground is wanted for, and which lines are checked
 * @param asOf the day or moment as of which layers are chosen; empty for the newest
 * @param rulesDay the day whose rules are used; empty for the day of the layers
 * @param approval file of the area that an approval covers
 * @param frame in which plane each parcel is measured
 * @param mode how pieces of layers reach the parcels
 * @param homes how many homes to make; empty for as many as the parcels need
 * @param columns the columns of the parcels that have a meaning
 * @param formats of the rows
 * @param sorted whether rows are in the order of the parcels; else in that of the tasks, which costs less
 * @param language of what is said
 * @param given the options as they were given, by name, for the summary
 */
public record JobOptions(
        String lake,
        List<String> parcels,
        String output,
        boolean overwrite,
        CoordinateOptions coordinates,
        CheckTerms terms,
        Optional<String> asOf,
        Optional<LocalDate> rulesDay,
        Optional<String> approval,
        FrameChoice frame,
        Mode mode,
        OptionalInt homes,
        Columns columns,
        Set<Format> formats,
        boolean sorted,
        Language language,
        Map<String, String> given) {

    /** Lists the files, folders and patterns that are read. */
    List<String> read() {
        return Stream.of(List.of(lake), parcels, approval.stream().toList())
                .flatMap(List::stream)
                .toList();
    }

    /** How the pieces of layers reach the parcels. */
    public enum Mode {
        /** All pieces go to every executor. */
        BROADCAST,
        /** Parcels are brought to homes, and to each home the pieces near its parcels. */
        HOMES,
        /** Broadcast while the layers are small. */
        AUTO
    }

    /** The formats of the rows. */
    public enum Format {
        PARQUET,
        CSV
    }

    /**
     * The columns of the parcels that have a meaning.
     *
     * @param geometry empty for the one that the file names
     * @param id empty for the one that the service would find
     * @param name empty for the one that the service would find
     * @param county by which the summary is divided; empty if it is not
     */
    public record Columns(
            Optional<String> geometry, Optional<String> id, Optional<String> name, Optional<String> county) {}
}
