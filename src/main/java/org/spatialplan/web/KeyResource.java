package org.spatialplan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.spatialplan.access.CurrentCaller;
import org.spatialplan.access.KeyDraft;
import org.spatialplan.access.KeyRing;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.web.answer.KeyAnswer;
import org.spatialplan.web.answer.KeyList;
import org.spatialplan.web.description.Answers;
import org.spatialplan.web.parameter.KeyRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** Resource for the keys of the service. A secret is in the answer that makes its key, and in no other. */
@RestController
@Requires(Right.ADMINISTER)
@RequestMapping(path = "/api/keys", produces = "application/json")
@Tag(name = "keys", description = "Keys of the service: for administrators")
class KeyResource {

    private final KeyRing keys;
    private final CurrentCaller callers;
    private final Catalogue catalogue;
    private final Clock clock;

    KeyResource(KeyRing keys, CurrentCaller callers, Catalogue catalogue, Clock clock) {
        this.keys = keys;
        this.callers = callers;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            operationId = "listKeys",
            summary = "All keys, also those that are valid no longer, without their secrets")
    ResponseEntity<KeyList> list() {
        List<KeyAnswer> all = keys.list().stream().map(KeyAnswer::of).toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new KeyList(all));
    }

    @PostMapping(consumes = "application/json")
    @Answers(value = 201, headers = "Location")
    @Operation(
            operationId = "makeKey",
            summary = "Make a key",
            description =
                    "The secret, `key`, is in this answer and never shown again; the service keeps only its hash.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = KeyRequest.class))))
    ResponseEntity<KeyAnswer> make(@org.springframework.web.bind.annotation.RequestBody JsonNode body) {
        KeyDraft draft = KeyRequest.of(body).toDraft(catalogue, clock.instant());
        KeyRing.MadeKey made = keys.make(draft, callers.get());
        URI location = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/api/keys/" + made.key().id())
                .build()
                .toUri();
        return ResponseEntity.created(location)
                .cacheControl(CacheControl.noStore())
                .body(KeyAnswer.of(made));
    }

    @DeleteMapping("/{id}")
    @Answers(204)
    @Operation(
            operationId = "revokeKey",
            summary = "Revoke a key",
            description = "It is refused from now on, by other instances within seconds. The record of it stays.")
    ResponseEntity<Void> revoke(@Parameter(description = "id of the key, as the list says") @PathVariable String id) {
        keys.revoke(id, callers.get());
        return ResponseEntity.noContent().build();
    }
}
