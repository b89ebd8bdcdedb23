package org.spatialplan.ogc.api.processes;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.ogc.api.OgcException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads an execute request (18-062r2, 7.11) token by token: the parcels go straight to a file, whatever their size. Made for
 * one request.
 *
 * <p>{@code parcels} may be GeoJSON in line, a text (WKT, boundary points), or a qualified value {@code {"value": …,
 * "encoding": "base64", "mediaType": …}}. References ({@code href}) are refused: the service fetches nothing.
 */
final class ExecuteRequest {

    static final String PARCELS = "parcels";
    static final String APPROVAL = "approval";
    private static final String RESULT = "result";
    private final JsonMapper mapper;
    private final Part parcels;
    private final Part approval;
    private final Map<String, String> inputs = new LinkedHashMap<>();
    private int inputsLeft = JobIntake.MAX_INPUT_BYTES;
    private boolean hasParcels;
    private boolean hasApproval;
    private ResultFormat format = ResultFormat.NDJSON;

    private ExecuteRequest(JsonMapper mapper, Part parcels, Part approval) {
        this.mapper = mapper;
        this.parcels = parcels;
        this.approval = approval;
    }

    /** Where a part of the request is kept. */
    interface Part {
        OutputStream open() throws IOException;
    }

    /**
     * What a request asks for.
     *
     * @param inputs all but the parcels and the approval
     */
    record Read(Map<String, String> inputs, ResultFormat format, boolean hasApproval) {}

    /** @param charset as the request states it; JSON tells its own encoding otherwise */
    static Read read(InputStream body, Optional<Charset> charset, JsonMapper mapper, Part parcels, Part approval) {
        ExecuteRequest request = new ExecuteRequest(mapper, parcels, approval);
        try (JsonParser parser = parser(body, charset, mapper)) {
            request.document(parser);
        } catch (JacksonException e) {
            throw bad("The execute request is no JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!request.hasParcels) {
            throw bad("The input 'parcels' is missing: send {\"inputs\": {\"parcels\": {GeoJSON}}}");
        }
        return new Read(request.inputs, request.format, request.hasApproval);
    }

    private static JsonParser parser(InputStream body, Optional<Charset> charset, JsonMapper mapper) {
        return charset.filter(stated -> !stated.equals(StandardCharsets.UTF_8))
                .map(stated -> mapper.createParser(new InputStreamReader(body, stated.newDecoder())))
                .orElseGet(() -> mapper.createParser(body));
    }

    private void document(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw bad("The execute request must be a JSON object with 'inputs'");
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "inputs" -> inputs(parser);
                case "outputs" -> outputs(parser);
                case "response", "subscriber" -> parser.skipChildren();
                default ->
                    throw bad("An execute request has no member '" + name + "'; known are inputs, outputs, response");
            }
        }
    }

    private void inputs(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw bad("'inputs' must be an object");
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals(PARCELS)) {
                parcels(parser, value);
                hasParcels = true;
            } else if (name.equals(APPROVAL)) {
                approval(parser, value);
            } else {
                ConflictCheckProcess.requireInput(name);
                inputs.put(name, text(name, parser, value));
            }
        }
    }

    /** A text as it is, anything else as JSON; blank if there is none. */
    private void approval(JsonParser parser, JsonToken value) throws IOException {
        boolean blank = value == JsonToken.VALUE_NULL
                || value == JsonToken.VALUE_STRING && parser.getString().isBlank();
        if (blank) {
            return;
        }
        hasApproval = true;
        try (OutputStream out = approval.open()) {
            if (value.isScalarValue()) {
                out.write(parser.getValueAsString().getBytes(StandardCharsets.UTF_8));
            } else {
                copy(parser, out);
            }
        }
    }

    private String text(String name, JsonParser parser, JsonToken value) throws IOException {
        String text = value.isScalarValue() ? parser.getValueAsString() : small(name, parser);
        inputsLeft -= text == null ? 0 : text.length();
        if (inputsLeft < 0) {
            throw JobIntake.tooLong(name);
        }
        return text;
    }

    /** What a client nests in its request is never held as a whole unless it is short. */
    private String small(String name, JsonParser parser) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        copy(parser, new FilterOutputStream(bytes) {
            @Override
            public void write(byte[] some, int offset, int length) {
                if (bytes.size() + length > JobIntake.MAX_INPUT_BYTES) {
                    throw JobIntake.tooLong(name);
                }
                bytes.write(some, offset, length);
            }
        });
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private void copy(JsonParser parser, OutputStream out) {
        try (JsonGenerator copy = mapper.createGenerator(out)) {
            copy.copyCurrentStructure(parser);
        }
    }

    private static void write(Part part, String text) throws IOException {
        try (OutputStream out = part.open()) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void parcels(JsonParser parser, JsonToken value) throws IOException {
        switch (value) {
            case VALUE_STRING -> write(parcels, parser.getString());
            case START_OBJECT -> parcelsObject(parser);
            default -> throw bad("'parcels' must be GeoJSON, a text, or {\"value\": …}; found " + value);
        }
    }

    private void parcelsObject(JsonParser parser) throws IOException {
        JsonToken first = parser.nextToken();
        String name = first == JsonToken.PROPERTY_NAME ? parser.currentName() : "";
        switch (name) {
            case "href" -> throw bad("References are not fetched; send the parcels themselves");
            case "value", "mediaType", "encoding", "schema", "format" -> qualified(parser);
            default -> inline(parser, first);
        }
    }

    /** The object is open and its first name is read. */
    private void inline(JsonParser parser, JsonToken first) throws IOException {
        try (OutputStream out = parcels.open();
                JsonGenerator copy = mapper.createGenerator(out)) {
            copy.writeStartObject();
            for (JsonToken token = first; token == JsonToken.PROPERTY_NAME; token = parser.nextToken()) {
                copy.copyCurrentStructure(parser);
            }
            copy.writeEndObject();
        }
    }

    private void qualified(JsonParser parser) throws IOException {
        boolean base64 = false;
        boolean written = false;
        for (JsonToken token = parser.currentToken(); token == JsonToken.PROPERTY_NAME; token = parser.nextToken()) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("encoding")) {
                base64 = "base64".equals(parser.getString());
                if (base64 && written) {
                    throw bad("'encoding' must stand before 'value'");
                }
            } else if (name.equals("value")) {
                value(parser, value, base64);
                written = true;
            } else {
                parser.skipChildren();
            }
        }
        if (!written) {
            throw bad("'parcels' has no 'value'");
        }
    }

    private void value(JsonParser parser, JsonToken value, boolean base64) throws IOException {
        try (OutputStream out = parcels.open()) {
            if (base64) {
                parser.readBinaryValue(out);
            } else if (value == JsonToken.VALUE_STRING) {
                out.write(parser.getString().getBytes(StandardCharsets.UTF_8));
            } else {
                copy(parser, out);
            }
        }
    }

    private void outputs(JsonParser parser) throws IOException {
        JsonNode outputs = mapper.readTree(small("outputs", parser));
        for (String name : outputs.propertyNames()) {
            if (!name.equals(RESULT)) {
                throw bad("There is no output '" + name + "'; the one output is 'result'");
            }
        }
        String mediaType = outputs.path(RESULT).path("format").path("mediaType").asString("");
        if (!mediaType.isEmpty()) {
            format = ResultFormat.find(ConflictCheckProcess.ID, mediaType)
                    .orElseThrow(() -> bad("'result' can be had as " + ResultFormat.all(ConflictCheckProcess.ID)
                            + ", not as '" + mediaType + "'"));
        }
    }

    private static OgcException bad(String detail) {
        return OgcException.ofProcesses(400, "invalid-parameter", "The execute request cannot be understood", detail);
    }
}
