package org.spatialplan.app.assistant;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.app.SpatialPlanSettings;
import org.spatialplan.app.assistant.AssistantProtocol.Reply;
import org.spatialplan.web.gate.Gate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * The door for assistants over HTTP: the Model Context Protocol's streamable transport without sessions. Each message is
 * answered by itself, in JSON, and nothing of a client is kept. Not in the OpenAPI document, since the protocol describes
 * its tools itself.
 */
@Hidden
@RestController
@Requires(Right.READ)
class AssistantResource {

    private final ObjectProvider<AssistantProtocol> protocols;
    private final KnownOrigins origins;
    private final Gate gate;

    /** @param protocols gives the protocol, which is made for the first message: few services are asked by assistants */
    AssistantResource(ObjectProvider<AssistantProtocol> protocols, SpatialPlanSettings settings, Gate gate) {
        this.protocols = protocols;
        this.origins = new KnownOrigins(settings.origins());
        this.gate = gate;
    }

    @PostMapping(path = "/mcp", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> answer(
            @RequestHeader(name = HttpHeaders.ORIGIN, required = false) String origin,
            @RequestHeader(name = "MCP-Protocol-Version", required = false) String version,
            @RequestBody byte[] body,
            HttpServletRequest request) {
        AssistantProtocol protocol = protocols.getObject();
        if (!origins.admit(origin)) {
            return json(HttpStatus.FORBIDDEN, protocol.refusal("Pages of this origin may not ask: " + origin));
        }
        if (version != null && !protocol.versions().contains(version)) {
            return json(
                    HttpStatus.BAD_REQUEST,
                    protocol.refusal("MCP-Protocol-Version must be one of " + String.join(", ", protocol.versions())));
        }
        gate.hold(request).grow(body.length);
        return protocol.answer(new String(body, StandardCharsets.UTF_8))
                .map(reply -> json(reply.isError() ? HttpStatus.BAD_REQUEST : HttpStatus.OK, reply))
                .orElseGet(() -> ResponseEntity.accepted().build());
    }

    private static ResponseEntity<String> json(HttpStatus status, Reply reply) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(reply.message());
    }
}
