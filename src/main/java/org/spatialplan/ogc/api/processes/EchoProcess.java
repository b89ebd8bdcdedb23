package org.spatialplan.ogc.api.processes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spatialplan.format.read.JsonFault;
import org.spatialplan.ogc.api.OgcException;
import org.spatialplan.ogc.api.OgcRequest;
import org.spatialplan.ogc.api.processes.ProcessDescription.Input;
import org.spatialplan.ogc.api.processes.ProcessDescription.Output;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.web.StatedCharset;
import org.spatialplan.web.answer.PageLink;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A process that returns its input. With it a client, or the OGC's test suite, can try requests without a parcel. */
final class EchoProcess {

    static final String ID = "echo";
    private static final String MESSAGE = "message";
    private static final String RESPONSE = "response";
    private static final Set<String> MEMBERS = Set.of("inputs", "outputs", RESPONSE, "subscriber");
    private static final int MAX_BYTES = 1 << 16;
    private static final LocalizedText KEYWORD = Messages.of("ogc.process.test");

    private EchoProcess() {}

    static ProcessDescription.Summary summary(List<PageLink> links, OgcRequest request) {
        return new ProcessDescription.Summary(
                ID,
                request.say(Messages.of("ogc.process.echo")),
                request.say(Messages.of("ogc.process.echo.description")),
                List.of(KEYWORD.zh(), KEYWORD.en()),
                "1.0.0",
                List.of("sync-execute", "async-execute"),
                List.of("value"),
                links);
    }

    static ProcessDescription description(List<PageLink> links, OgcRequest request) {
        ProcessDescription.Summary summary = summary(links, request);
        Map<String, Object> text = Map.of("type", "string");
        return new ProcessDescription(
                ID,
                summary.title(),
                summary.description(),
                summary.version(),
                summary.jobControlOptions(),
                summary.outputTransmission(),
                Map.of(
                        MESSAGE,
                        new Input(
                                request.say(Messages.of("ogc.process.echo.text")),
                                request.say(Messages.of("ogc.process.echo.text.description")),
                                1,
                                1,
                                text)),
                Map.of(
                        MESSAGE,
                        new Output(
                                request.say(Messages.of("ogc.process.echo.text")),
                                request.say(Messages.of("ogc.process.echo.result.description")),
                                text)),
                links);
    }

    /**
     * Runs the process.
     *
     * @return the message as JSON, or an object that holds it if the request wants a document
     */
    static byte[] run(InputStream body, String contentType, JsonMapper mapper) {
        JsonNode request = read(body, contentType, mapper);
        request.propertyNames()
                .forEach(name -> require(MEMBERS.contains(name), Messages.of("ogc.execute.echo.unknown-member", name)));
        JsonNode inputs = request.path("inputs");
        JsonNode outputs = request.path("outputs");
        JsonNode message = inputs.path(MESSAGE);
        require(message.isString(), Messages.of("ogc.execute.echo.message"));
        require(inputs.size() == 1, Messages.of("ogc.execute.echo.one-input"));
        require(outputs.size() == (outputs.has(MESSAGE) ? 1 : 0), Messages.of("ogc.execute.echo.one-output"));
        boolean document = request.path(RESPONSE).asString("raw").equals("document");
        return mapper.writeValueAsBytes(document ? inputs : message);
    }

    private static JsonNode read(InputStream body, String contentType, JsonMapper mapper) {
        try {
            byte[] bytes = body.readNBytes(MAX_BYTES + 1);
            require(bytes.length <= MAX_BYTES, Messages.of("ogc.execute.echo.too-long", MAX_BYTES));
            return StatedCharset.text(bytes, contentType).map(mapper::readTree).orElseGet(() -> mapper.readTree(bytes));
        } catch (JacksonException e) {
            throw bad(Messages.of("ogc.execute.no-json", JsonFault.words(e)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void require(boolean holds, LocalizedText otherwise) {
        if (!holds) {
            throw bad(otherwise);
        }
    }

    private static OgcException bad(LocalizedText detail) {
        return OgcException.ofProcesses(400, "invalid-parameter", "ogc.title.request-unclear", detail);
    }
}
