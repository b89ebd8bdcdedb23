package org.spatialplan.spark;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The options of the job, in the order of the help. */
enum JobOption {
    OUTPUT(
            List.of("-o", "--output"),
            "<folder>",
            "Where the rows and the summary go: a folder that is not there yet. Needed."),
    OVERWRITE(List.of("--overwrite"), "", "Replace the answers of an earlier run."),
    CRS(
            List.of("--crs"),
            "<crs>",
            "System of the coordinates in the files, for example EPSG:4549; overrules what the files say."),
    AXES(List.of("--axes"), "xy|yx", "yx: the coordinates are in the other order than x before y."),
    DATUM(List.of("--datum"), "gcj02|bd09", "The Chinese web map that the coordinates come from, if any."),
    ACCURACY(List.of("--accuracy"), "<metres>", "How far the true outline may be from the submitted one."),
    ACTIVITY(
            List.of("--activity"),
            "<activity>",
            "Classes of permitted activity, by id or number, several by comma: the strictest decides"
                    + " (default: new-construction)."),
    NATIONAL_PROJECT(List.of("--national-project"), "", "It is a national major project."),
    NEW_LAND(
            List.of("--new-land"),
            "true|false",
            "Whether new construction land, sea or island is used (default: not known)."),
    APPROVAL(List.of("--approval"), "<file>", "The area that an opinion or approval covers: one file of GeoParquet."),
    LINES(List.of("--lines"), "<lines>", "Ids of the control lines, or of their layers, by comma (default: all)."),
    AS_OF(
            List.of("--as-of"),
            "<date>",
            "Check against the layers of that day's end, for example 2026-11-24 (default: the lake's newest)."),
    RULES_AS_OF(
            List.of("--rules-as-of"),
            "<date>",
            "Judge by the rules of that day, for example 2026-03-15 (default: those of the layers' day)."),
    FRAME(
            List.of("--frame"),
            "city|zones|<degrees>|column:<name>",
            "Central meridian of the plane in which a parcel is measured: that of the lake's city (default), of"
                    + " the parcel's 3-degree zone, a number, or what a column says."),
    MODE(
            List.of("--mode"),
            "auto|broadcast|homes",
            "Bring all layers to every executor, or pieces of them to homes of parcels (default: by their size)."),
    HOMES(List.of("--homes"), "<number>", "How many homes to make (default: by the number of parcels)."),
    GEOMETRY_COLUMN(
            List.of("--geometry-column"), "<column>", "Column of the outlines (default: the one that the file names)."),
    ID_COLUMN(List.of("--id-column"), "<column>", "Column of the parcels' ids (default: as the service finds them)."),
    NAME_COLUMN(
            List.of("--name-column"), "<column>", "Column of the parcels' names (default: as the service finds them)."),
    COUNTY_COLUMN(List.of("--county-column"), "<column>", "Column by which the summary is divided."),
    FORMAT(List.of("--format"), "parquet,csv", "Formats of the rows, by comma (default: both)."),
    ORDER(
            List.of("--order"),
            "none|number",
            "number: rows in the order of the parcels, at the price of a sort (default: none)."),
    LANG(List.of("--lang"), "zh|en", "Language of what is said (default: zh)."),
    HELP(List.of("-h", "--help"), "", "Show this help.");

    private final List<String> names;
    private final String value;
    private final String description;

    JobOption(List<String> names, String value, String description) {
        this.names = names;
        this.value = value;
        this.description = description;
    }

    /** Finds an option by one of its names. */
    static Optional<JobOption> find(String name) {
        return Arrays.stream(values())
                .filter(option -> option.names.contains(name))
                .findFirst();
    }

    /** The names with their hyphens, the long one last. */
    List<String> names() {
        return names;
    }

    /** The long name without hyphens. */
    String key() {
        return names.get(names.size() - 1).substring(2);
    }

    /** What its value is, for the help; empty for a flag. */
    String value() {
        return value;
    }

    boolean isFlag() {
        return value.isEmpty();
    }

    String description() {
        return description;
    }
}
