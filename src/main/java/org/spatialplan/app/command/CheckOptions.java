package org.spatialplan.app.command;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.spatialplan.web.parameter.CheckParameters;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of a check, which equal the parameters over HTTP. */
final class CheckOptions {

    private static final String LANGUAGE = "lang";

    @Option(
            names = "--crs",
            paramLabel = "<crs>",
            description = "System of the coordinates in the file, for example EPSG:4549; overrules what the file says.")
    private String crs;

    @Option(names = "--axes", paramLabel = "xy|yx", description = "yx: the coordinates stand the other way round.")
    private String axes;

    @Option(names = "--datum", paramLabel = "gcj02|bd09", description = "The Chinese web map they come from, if any.")
    private String datum;

    @Option(
            names = "--accuracy",
            paramLabel = "<metres>",
            description = "How far the true outline may lie from the submitted one.")
    private String accuracy;

    @Option(
            names = "--activity",
            paramLabel = "<activity>",
            description =
                    "Classes of permitted activity, by id or number, several by comma: the strictest decides (default: new-construction).")
    private String activity;

    @Option(names = "--national-project", description = "It is a national major project.")
    private boolean nationalProject;

    @Option(
            names = "--new-land",
            paramLabel = "true|false",
            description = "Whether new construction land, sea or island is used (default: not known).")
    private String newLand;

    @Option(
            names = "--approval",
            paramLabel = "<file>",
            description = "The area that an opinion or approval covers, in any format that is read.")
    private Path approval;

    @Option(
            names = "--lines",
            paramLabel = "<lines>",
            description = "Ids of the control lines to check, by comma (default: all).")
    private String lines;

    @Option(names = "--layers", paramLabel = "<layers>", description = "The same by the ids of the lines' layers.")
    private String layers;

    @Option(
            names = "--as-of",
            paramLabel = "<date>",
            description = "Check against the layers of that day's end, for example 2026-11-24.")
    private String asOf;

    @Option(
            names = "--rules-as-of",
            paramLabel = "<date>",
            description =
                    "Judge by the rules of that day, for example 2026-03-15 (default: those of the day of the check).")
    private String rulesAsOf;

    @Option(
            names = "--table",
            paramLabel = "<table>",
            description = "Which table of a GeoPackage, or Shapefile of a zip; needed where several hold anything.")
    private String table;

    @Mixin
    private TableOptions ofTable;

    @Option(
            names = "--approval-table",
            paramLabel = "<table>",
            description = "Which table of the approval's GeoPackage, or Shapefile of its zip.")
    private String approvalTable;

    @Option(names = "--no-parts", description = "Leave out the geometry of what is shared and what stays free.")
    private boolean withoutParts;

    @Option(
            names = "--output-crs",
            paramLabel = "<crs>",
            description =
                    "System of the coordinates in gpkg, shp, fgb and parquet (default: EPSG:4490), or zone of those in txt and dxf (default: the ground's).")
    private String outputCrs;

    @Option(names = "--encoding", paramLabel = "utf-8|gbk", description = "Encoding of txt (default: utf-8).")
    private String encoding;

    @Option(names = "--lang", paramLabel = "zh|en", description = "Language of what is said (default: zh).")
    private String lang;

    Path approval() {
        return approval;
    }

    /** Whether an option other than the language is given. */
    boolean isAnyOfCheck() {
        return approval != null
                || values().entrySet().stream()
                        .anyMatch(option ->
                                option.getValue() != null && !option.getKey().equals(LANGUAGE));
    }

    CheckParameters parameters() {
        return CheckParameters.of(values());
    }

    private Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        values.put("crs", crs);
        values.put("axes", axes);
        values.put("datum", datum);
        values.put("accuracy", accuracy);
        values.put("activity", activity);
        values.put("nationalProject", nationalProject ? "true" : null);
        values.put("newLand", newLand);
        values.put("lines", lines);
        values.put("layers", layers);
        values.put("asOf", asOf);
        values.put("rulesAsOf", rulesAsOf);
        values.put("table", table);
        ofTable.addTo(values);
        values.put("approvalTable", approvalTable);
        values.put("parts", withoutParts ? "false" : null);
        values.put("outputCrs", outputCrs);
        values.put("encoding", encoding);
        values.put(LANGUAGE, lang);
        return values;
    }
}
