package org.spatialplan.ogc.api.processes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spatialplan.ogc.api.OgcException;
import org.spatialplan.ogc.api.processes.ProcessDescription.Input;
import org.spatialplan.ogc.api.processes.ProcessDescription.Output;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.web.answer.PageLink;
import org.spatialplan.web.parameter.CheckParameters;
import org.spatialplan.web.parameter.QueryParameter;

/** The description of the conflict check as a process (18-062r2, 7.10). */
final class ConflictCheckProcess {

    static final String ID = "conflict-check";
    private static final String VERSION = "1.0.0";

    /** Parameters about the form of a report. The rows of this process have only one form. */
    private static final Set<String> OF_DOCUMENTS = Set.of("parts", "lang", "keep");

    private static final LocalizedText RED_LINE = Messages.of("ogc.process.red-line");

    private ConflictCheckProcess() {}

    static ProcessDescription.Summary summary(List<PageLink> links) {
        return new ProcessDescription.Summary(
                ID,
                ProcessDescription.title(Messages.of("ogc.process.conflict-check")),
                "Many parcels against the ecological red line and every other layer with rules: one row for each parcel",
                List.of(RED_LINE.en(), RED_LINE.zh(), "parcels"),
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
                                        ResultFormat.of(ID).stream()
                                                .map(format -> media(format.mediaType()))
                                                .toList()))),
                links);
    }

    /**
     * Requires that an input exists.
     *
     * @throws OgcException if there is no such input
     */
    static void requireInput(String name) {
        if (!CheckParameters.UNDERSTOOD.contains(name) && !name.equals(ExecuteRequest.PARCELS)) {
            throw OgcException.ofProcesses(
                    400,
                    "invalid-parameter",
                    "ogc.title.no-such-input",
                    Messages.of("ogc.execute.unknown-input", name, String.join(", ", CheckParameters.NAMES)));
        }
    }

    private static Map<String, Input> inputs() {
        Map<String, Input> inputs = new LinkedHashMap<>();
        inputs.put(
                ExecuteRequest.PARCELS,
                new Input(
                        ProcessDescription.title(Messages.of("ogc.process.parcels")),
                        "GeoJSON in line; a text (WKT, boundary-point TXT); or {\"encoding\": \"base64\", \"value\": …} of a zipped"
                                + " Shapefile, GeoPackage, FlatGeobuf or GeoParquet. Large files are better sent as the part 'parcels' of a form",
                        1,
                        1,
                        Map.of(
                                "oneOf",
                                List.of(
                                        Map.of("type", "object", "contentMediaType", "application/geo+json"),
                                        Map.of("type", "string")))));
        CheckParameters.PARAMETERS.stream()
                .filter(parameter -> !OF_DOCUMENTS.contains(parameter.name()))
                .forEach(parameter -> inputs.put(parameter.name(), input(parameter)));
        return inputs;
    }

    /** Describes a parameter as an input. Inputs are texts like parameters, even those for true and false. */
    private static Input input(QueryParameter<?> parameter) {
        Object words = parameter.schema().get("type").equals("boolean")
                ? List.of("true", "false")
                : parameter.schema().get("enum");
        Map<String, Object> schema = words == null ? Map.of("type", "string") : Map.of("type", "string", "enum", words);
        return new Input(parameter.meaning(), parameter.meaning(), 0, 1, schema);
    }

    private static Map<String, Object> media(String type) {
        return Map.of("type", "string", "contentMediaType", type);
    }
}
