package org.spatialplan.ogc.api.processes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spatialplan.ogc.api.OgcException;
import org.spatialplan.ogc.api.processes.ProcessDescription.Input;
import org.spatialplan.ogc.api.processes.ProcessDescription.Output;
import org.spatialplan.web.answer.PageLink;
import org.spatialplan.web.parameter.CheckParameters;

/** The description of the check (18-062r2, 7.10). */
final class ConflictCheckProcess {

    static final String ID = "conflict-check";
    private static final String VERSION = "1.0.0";

    private ConflictCheckProcess() {}

    static ProcessDescription.Summary summary(List<PageLink> links) {
        return new ProcessDescription.Summary(
                ID,
                "Conflict check 冲突检查",
                "Many parcels against the ecological red line and every other layer with rules: one row for each parcel",
                List.of("ecological red line", "生态保护红线", "parcels"),
                VERSION,
                List.of("sync-execute", "async-execute", "dismiss"),
                List.of("value"),
                links);
    }

    static ProcessDescription description(List<PageLink> links) {
        ProcessDescription.Summary summary = summary(links);
        return new ProcessDescription(
                ID,
                summary.title(),
                summary.description(),
                VERSION,
                summary.jobControlOptions(),
                summary.outputTransmission(),
                inputs(),
                Map.of(
                        "result",
                        new Output(
                                "One row for each parcel, in the order of the file",
                                "Sizes on the ellipsoid; a parcel that could not be checked has the state not-checked and says why",
                                Map.of(
                                        "oneOf",
                                        List.of(
                                                media("application/x-ndjson"),
                                                media("text/csv"),
                                                media("application/geopackage+sqlite3"))))),
                links);
    }

    /** @throws OgcException if there is no such input */
    static void requireInput(String name) {
        if (!CheckParameters.NAMES.contains(name) && !name.equals(ExecuteRequest.PARCELS)) {
            throw OgcException.ofProcesses(
                    400,
                    "invalid-parameter",
                    "There is no such input",
                    "There is no input '" + name + "'; known are parcels, " + String.join(", ", CheckParameters.NAMES));
        }
    }

    private static Map<String, Input> inputs() {
        Map<String, Input> inputs = new LinkedHashMap<>();
        inputs.put(
                ExecuteRequest.PARCELS,
                new Input(
                        "Parcels 地块",
                        "GeoJSON in line; a text (WKT, boundary-point TXT); or {\"encoding\": \"base64\", \"value\": …} of a zipped"
                                + " Shapefile, GeoPackage or FlatGeobuf. Large files are better sent as the part 'parcels' of a form",
                        1,
                        1,
                        Map.of(
                                "oneOf",
                                List.of(
                                        Map.of("type", "object", "contentMediaType", "application/geo+json"),
                                        Map.of("type", "string")))));
        inputs.put("crs", text("EPSG code of the coordinates; overrules what the file says"));
        inputs.put("axes", word("order of the coordinates if it is not the format's", "xy", "yx"));
        inputs.put("datum", word("if the coordinates come from a Chinese web map", "gcj02", "bd09"));
        inputs.put("accuracy", text("accuracy of the outlines in metres"));
        inputs.put(
                "activity",
                text(
                        "classes of permitted activity, ids or numbers by comma: the strictest decides; new-construction if left out"));
        inputs.put("national-project", word("whether it is a national major project", "true", "false"));
        inputs.put(
                "newLand",
                word("whether new construction land, sea or island is used; not known if left out", "true", "false"));
        inputs.put("approval", text("the area that an opinion covers, GeoJSON or WKT"));
        inputs.put("layers", text("ids of the layers to check, by comma"));
        inputs.put("asOf", text("date as of which layers are chosen"));
        inputs.put("rulesAsOf", text("date whose rules are used, on the same layer versions"));
        inputs.put("table", text("which table of a GeoPackage, or Shapefile of a zip, holds the parcels"));
        inputs.put(
                "approval-table",
                text("which table of a GeoPackage, or Shapefile of a zip, holds the area that an opinion covers"));
        inputs.put(
                "output-crs", text("EPSG code of the coordinates in a GeoPackage of results; EPSG:4490 if left out"));
        return inputs;
    }

    private static Input text(String description) {
        return new Input(description, description, 0, 1, Map.of("type", "string"));
    }

    private static Input word(String description, String... words) {
        return new Input(description, description, 0, 1, Map.of("type", "string", "enum", List.of(words)));
    }

    private static Map<String, Object> media(String type) {
        return Map.of("type", "string", "contentMediaType", type);
    }
}
