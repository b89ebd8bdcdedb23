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
import org.spatialplan.format.read.JsonFault;
import org.spatialplan.ogc.api.OgcException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads an execute request (18-062r2, 7.11) token by token, and writes parcels of any size straight to a file. Made for
 * one request.
 *
 * <p>{@code parcels} may be inline GeoJSON, a text (WKT, boundary points), or a qualified value
 * {@code {"value": …, "encoding": "base64", "mediaType": …}}. References ({@code href}) are refused, because the
 * service fetches nothing.
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

    /** Opens the file to which a part of the request is written. */
    interface Part {
        OutputStream open() throws IOException;
    }

    /**
     * The content of a request.
     *
     * @param inputs all inputs but the parcels and the approval
     * @param format of the result
     * @param hasApproval whether the request has an approval
     */
    record Read(Map<String, String> inputs, ResultFormat format, boolean hasApproval) {}

    /**
     * Reads a request.
     *
     * @param charset as the request states it; empty if the encoding is found from the JSON
     * @param parcels receives the parcels
     * @param approval receives the approval
     */
    static Read read(InputStream body, Optional<Charset> charset, JsonMapper mapper, Part parcels, Part approval) {
        ExecuteRequest request = new ExecuteRequest(mapper, parcels, approval);
        try (JsonParser parser = parser(body, charset, mapper)) {
            request.document(parser);
        } catch (JacksonException e) {
            throw bad(Messages.of("ogc.execute.no-json", JsonFault.words(e)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!request.hasParcels) {
            throw bad(Messages.of("ogc.execute.no-parcels"));
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
            throw bad(Messages.of("ogc.execute.no-object"));
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "inputs" -> inputs(parser);
                case "outputs" -> outputs(parser);
                case "response", "subscriber" -> parser.skipChildren();
                default -> throw bad(Messages.of("ogc.execute.unknown-member", name));
            }
        }
    }

    private void inputs(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw bad(Messages.of("ogc.execute.inputs-no-object"));
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

    /** Writes the approval: a text as it is, anything else as JSON. A blank approval counts as none. */
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

    /** Reads a short value as text. Nested values of the client are only held in memory if they are short. */
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
            default -> throw bad(Messages.of("ogc.execute.parcels-form", value));
        }
    }

    private void parcelsObject(JsonParser parser) throws IOException {
        JsonToken first = parser.nextToken();
        String name = first == JsonToken.PROPERTY_NAME ? parser.currentName() : "";
        switch (name) {
            case "href" -> throw bad(Messages.of("ogc.execute.href"));
            case "value", "mediaType", "encoding", "schema", "format" -> qualified(parser);
            default -> inline(parser, first);
        }
    }

    /** Writes inline GeoJSON. The parser has read the beginning of the object and its first name. */
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
                    throw bad(Messages.of("ogc.execute.encoding-first"));
                }
            } else if (name.equals("value")) {
                value(parser, value, base64);
                written = true;
            } else {
                parser.skipChildren();
            }
        }
        if (!written) {
            throw bad(Messages.of("ogc.execute.no-value"));
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
                throw bad(Messages.of("ogc.execute.unknown-output", name));
            }
        }
        String mediaType = outputs.path(RESULT).path("format").path("mediaType").asString("");
        if (!mediaType.isEmpty()) {
            format = ResultFormat.find(ConflictCheckProcess.ID, mediaType)
                    .orElseThrow(() -> bad(Messages.of(
                            "ogc.execute.result-format", ResultFormat.all(ConflictCheckProcess.ID), mediaType)));
        }
    }

    private static OgcException bad(LocalizedText detail) {
        return OgcException.ofProcesses(400, "invalid-parameter", "ogc.title.request-unclear", detail);
    }
}
