package org.spatialplan.ogc.api.processes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spatialplan.ogc.api.OgcException;
import org.spatialplan.ogc.api.OgcRequest;
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
    private static final LocalizedText PARCELS = Messages.of("ogc.process.input.parcels");

    private ConflictCheckProcess() {}

    static ProcessDescription.Summary summary(List<PageLink> links, OgcRequest request) {
        return new ProcessDescription.Summary(
                ID,
                request.say(Messages.of("ogc.process.conflict-check")),
                request.say(Messages.of("ogc.process.conflict-check.description")),
                List.of(RED_LINE.zh(), RED_LINE.en(), PARCELS.zh(), PARCELS.en()),
                VERSION,
                List.of("sync-execute", "async-execute", "dismiss"),
                List.of("value"),
                links);
    }

    static ProcessDescription description(List<PageLink> links, OgcRequest request) {
        ProcessDescription.Summary summary = summary(links, request);
        return new ProcessDescription(
                ID,
                summary.title(),
                summary.description(),
                VERSION,
                summary.jobControlOptions(),
                summary.outputTransmission(),
                inputs(request),
                Map.of(
                        "result",
                        new Output(
                                request.say(Messages.of("ogc.process.result")),
                                request.say(Messages.of("ogc.process.result.description")),
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

    private static Map<String, Input> inputs(OgcRequest request) {
        Map<String, Input> inputs = new LinkedHashMap<>();
        inputs.put(
                ExecuteRequest.PARCELS,
                new Input(
                        request.say(PARCELS),
                        request.say(Messages.of("ogc.process.input.parcels.description")),
                        1,
                        1,
                        Map.of(
                                "oneOf",
                                List.of(
                                        Map.of("type", "object", "contentMediaType", "application/geo+json"),
                                        Map.of("type", "string")))));
        CheckParameters.PARAMETERS.stream()
                .filter(parameter -> !OF_DOCUMENTS.contains(parameter.name()))
                .forEach(parameter -> inputs.put(parameter.name(), input(parameter, request)));
        return inputs;
    }

    /** Describes a parameter as an input. Inputs are texts like parameters, even those for true and false. */
    private static Input input(QueryParameter<?> parameter, OgcRequest request) {
        Object words = parameter.schema().get("type").equals("boolean")
                ? List.of("true", "false")
                : parameter.schema().get("enum");
        Map<String, Object> schema = words == null ? Map.of("type", "string") : Map.of("type", "string", "enum", words);
        String key = "ogc.process.input." + parameter.name();
        return new Input(request.say(Messages.of(key)), request.say(Messages.of(key + ".description")), 0, 1, schema);
    }

    private static Map<String, Object> media(String type) {
        return Map.of("type", "string", "contentMediaType", type);
    }
}
