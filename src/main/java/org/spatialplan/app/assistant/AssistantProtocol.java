package org.spatialplan.app.assistant;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spatialplan.assistant.AssistantTools;
import org.spatialplan.assistant.Tools;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Model Context Protocol: messages of JSON-RPC in, messages out, whatever carries them. It keeps nothing of a client
 * between two messages, and does all work of a message in the thread that brings it. Thread-safe.
 */
public final class AssistantProtocol {

    private static final Logger LOG = LoggerFactory.getLogger(AssistantProtocol.class);

    private static final int PARSE_ERROR = McpSchema.ErrorCodes.PARSE_ERROR;
    private static final int INVALID_REQUEST = McpSchema.ErrorCodes.INVALID_REQUEST;

    private final Carrier carrier = new Carrier();
    private final McpJsonMapper json = new JacksonMcpJsonMapper(JsonMapper.shared());

    /**
     * Offers tools.
     *
     * @param mapper of the service's answers
     * @param version of the service
     */
    public AssistantProtocol(Tools tools, JsonMapper mapper, String version) {
        McpServer.sync(carrier)
                .jsonMapper(json)
                .jsonSchemaValidator(new OwnSchemas())
                .serverInfo("spatial-plan", version)
                .instructions(AssistantTools.INSTRUCTIONS)
                .capabilities(
                        McpSchema.ServerCapabilities.builder().tools(false).build())
                .validateToolInputs(false)
                .immediateExecution(true)
                .tools(new OfferedTools(tools, mapper).list())
                .build();
    }

    /** Lists the versions of the protocol that are spoken, the oldest first. */
    List<String> versions() {
        return carrier.protocolVersions();
    }

    /**
     * The answer to a message.
     *
     * @param isError whether the message itself could not be understood
     */
    public record Reply(String message, boolean isError) {}

    /** Answers a message; empty for one that expects no answer. */
    public Optional<Reply> answer(String message) {
        McpSchema.JSONRPCMessage parsed;
        try {
            parsed = McpSchema.deserializeJsonRpcMessage(json, message);
        } catch (IOException | RuntimeException e) {
            return Optional.of(fault(
                    isJson(message) ? INVALID_REQUEST : PARSE_ERROR,
                    "Expected one message of JSON-RPC 2.0: a request or a notification"));
        }
        try {
            if (parsed instanceof McpSchema.JSONRPCRequest request) {
                return Optional.of(new Reply(
                        written(carrier.handler
                                .handleRequest(McpTransportContext.EMPTY, request)
                                .block()),
                        false));
            }
            if (parsed instanceof McpSchema.JSONRPCNotification notification) {
                carrier.handler
                        .handleNotification(McpTransportContext.EMPTY, notification)
                        .block();
            }
            return Optional.empty();
        } catch (RuntimeException e) {
            LOG.debug("A message for assistants could not be understood", e);
            return Optional.of(fault(INVALID_REQUEST, "The parameters of the request cannot be understood"));
        }
    }

    /** Refuses a message that was not looked at. */
    Reply refusal(String text) {
        return fault(INVALID_REQUEST, text);
    }

    private boolean isJson(String message) {
        try {
            json.readValue(message, Object.class);
            return true;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** An error about a message that has no id, or none that could be read. */
    private Reply fault(int code, String text) {
        Map<String, Object> fault = new LinkedHashMap<>();
        fault.put("jsonrpc", McpSchema.JSONRPC_VERSION);
        fault.put("id", null);
        fault.put("error", Map.of("code", code, "message", text));
        return new Reply(written(fault), true);
    }

    private String written(Object message) {
        try {
            return json.writeValueAsString(message);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes the place of a transport: the handler of messages is all that is needed of it. */
    private static final class Carrier implements McpStatelessServerTransport {

        private McpStatelessServerHandler handler;

        @Override
        public void setMcpHandler(McpStatelessServerHandler given) {
            this.handler = given;
        }

        @Override
        public Mono<Void> closeGracefully() {
            return Mono.empty();
        }
    }
}
