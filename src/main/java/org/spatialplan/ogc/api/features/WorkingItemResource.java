package org.spatialplan.ogc.api.features;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.edit.Applied;
import org.spatialplan.edit.Edit;
import org.spatialplan.edit.Editor;
import org.spatialplan.edit.Editors;
import org.spatialplan.edit.ItemKind;
import org.spatialplan.edit.ItemRef;
import org.spatialplan.edit.WorkingVersion;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.geo.Crs;
import org.spatialplan.ogc.api.OgcRequest;
import org.spatialplan.text.Messages;
import org.spatialplan.web.parameter.QueryParameter;
import org.spatialplan.web.problem.ChecksOwnParameters;
import org.spatialplan.web.working.EntityTags;
import org.spatialplan.web.working.PlaceCheck;
import org.spatialplan.web.working.WorkingCollections;
import org.spatialplan.web.working.WorkingTables;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * Resource that creates, replaces, updates and deletes features of the plan's working version (OGC API – Features –
 * Part 4). Each request is one change of the draft.
 */
@RestController
@Hidden
@ChecksOwnParameters
@Requires(Right.EDIT_PLAN)
class WorkingItemResource {

    static final QueryParameter<String> REASON = QueryParameter.text("reason")
            .means(Messages.of("ogc.parameter.reason").both());
    static final QueryParameter<Boolean> CHECK = QueryParameter.truth("check")
            .means(Messages.of("ogc.parameter.check").both())
            .byDefault(false);

    private static final List<String> PARAMETERS = List.of(REASON.name(), CHECK.name());
    private static final MediaType PATCH = MediaType.parseMediaType("application/merge-patch+json");
    private static final List<MediaType> FEATURE =
            List.of(MediaType.parseMediaType("application/geo+json"), MediaType.APPLICATION_JSON);
    private static final List<MediaType> PATCHES = List.of(PATCH, MediaType.APPLICATION_JSON);
    private static final String READ = "GET, HEAD, OPTIONS";
    private static final String ACCEPT_PATCH = "Accept-Patch";

    private final Collections collections;
    private final WorkingCollections known;
    private final WorkingVersion working;
    private final Editors editors;
    private final PlaceCheck check;

    WorkingItemResource(
            Collections collections,
            WorkingCollections known,
            WorkingVersion working,
            Editors editors,
            PlaceCheck check) {
        this.collections = collections;
        this.known = known;
        this.working = working;
        this.editors = editors;
        this.check = check;
    }

    @PostMapping({"/ogc/collections/{collection}/items", "/ogc/collections/{collection}/items/"})
    ResponseEntity<Object> create(
            @PathVariable String collection, @RequestBody(required = false) byte[] body, HttpServletRequest http)
            throws HttpRequestMethodNotSupportedException, HttpMediaTypeNotSupportedException {
        ItemKind kind = kind(collection, http);
        OgcRequest request = request(http);
        requireType(http, FEATURE);
        SentFeature sent = SentFeature.whole(body, crs(http));
        Edit edit = Edit.create(new ItemRef(kind, sent.id()), sent.properties(), sent.place());
        Editor by = editor(request);
        Applied applied = working.apply(List.of(edit), by);
        ItemRef made = applied.items().get(0);
        URI location = URI.create(request.address(ItemLinks.path(collection, made.id())));
        return answer(ResponseEntity.created(location), applied, by, request);
    }

    @PutMapping("/ogc/collections/{collection}/items/{feature}")
    ResponseEntity<Object> replace(
            @PathVariable String collection,
            @PathVariable String feature,
            @RequestBody(required = false) byte[] body,
            HttpServletRequest http)
            throws HttpRequestMethodNotSupportedException, HttpMediaTypeNotSupportedException {
        ItemRef item = new ItemRef(kind(collection, http), feature);
        requireType(http, FEATURE);
        SentFeature sent = SentFeature.whole(body, crs(http));
        return change(Edit.replace(item, sent.properties(), place(item, sent)), http);
    }

    @PatchMapping("/ogc/collections/{collection}/items/{feature}")
    ResponseEntity<Object> update(
            @PathVariable String collection,
            @PathVariable String feature,
            @RequestBody(required = false) byte[] body,
            HttpServletRequest http)
            throws HttpRequestMethodNotSupportedException, HttpMediaTypeNotSupportedException {
        ItemRef item = new ItemRef(kind(collection, http), feature);
        requireType(http, PATCHES);
        SentFeature sent = SentFeature.patch(body, crs(http));
        return change(Edit.update(item, sent.properties(), place(item, sent)), http);
    }

    @DeleteMapping("/ogc/collections/{collection}/items/{feature}")
    ResponseEntity<Object> delete(
            @PathVariable String collection, @PathVariable String feature, HttpServletRequest http)
            throws HttpRequestMethodNotSupportedException {
        Edit edit = Edit.delete(new ItemRef(kind(collection, http), feature));
        working.apply(
                List.of(edit.expecting(EntityTags.required(http.getHeader(EntityTags.IF_MATCH)))),
                editor(request(http)));
        return ResponseEntity.noContent().build();
    }

    /** Says which methods the caller may use. */
    @RequestMapping(
            method = RequestMethod.OPTIONS,
            path = {"/ogc/collections/{collection}/items", "/ogc/collections/{collection}/items/"})
    @Requires(Right.READ)
    ResponseEntity<Void> options(@PathVariable String collection) {
        collections.get(collection);
        boolean editable = known.findKind(collection).isPresent();
        return ResponseEntity.ok()
                .header(HttpHeaders.ALLOW, editable ? READ + ", POST" : READ)
                .build();
    }

    /** Says which methods the caller may use on one feature. */
    @RequestMapping(method = RequestMethod.OPTIONS, path = "/ogc/collections/{collection}/items/{feature}")
    @Requires(Right.READ)
    ResponseEntity<Void> optionsOfOne(@PathVariable String collection, @PathVariable String feature) {
        collections.get(collection);
        return known.findKind(collection).isPresent()
                ? ResponseEntity.ok()
                        .header(HttpHeaders.ALLOW, READ + ", PUT, PATCH, DELETE")
                        .header(ACCEPT_PATCH, PATCH.toString())
                        .build()
                : ResponseEntity.ok().header(HttpHeaders.ALLOW, READ).build();
    }

    private ResponseEntity<Object> change(Edit edit, HttpServletRequest http) {
        OgcRequest request = request(http);
        Editor by = editor(request);
        Edit expecting = edit.expecting(EntityTags.required(http.getHeader(EntityTags.IF_MATCH)));
        Applied applied = working.apply(List.of(expecting), by);
        boolean checked = request.find(CHECK).orElse(false);
        return answer(checked ? ResponseEntity.ok() : ResponseEntity.noContent(), applied, by, request);
    }

    /** Answers with the tag of the new state, and with the check if it was asked for. */
    private ResponseEntity<Object> answer(
            ResponseEntity.HeadersBuilder<?> answer, Applied applied, Editor by, OgcRequest request) {
        ItemRef item = applied.items().get(0);
        answer.header(HttpHeaders.ETAG, '"' + applied.draft().tag(item, by.sees()) + '"');
        if (!request.find(CHECK).orElse(false) || !(answer instanceof ResponseEntity.BodyBuilder body)) {
            return answer.build();
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("item", item.toString());
        applied.change().ifPresent(change -> document.put("change", change.number()));
        document.put("check", check.of(item, applied.draft()).orElse(null));
        return body.header(HttpHeaders.CONTENT_TYPE, MediaFormat.JSON.contentType())
                .body(document);
    }

    /** The geometry of a link follows from its target. */
    private static Edit.Place place(ItemRef item, SentFeature sent) {
        return item.kind() == ItemKind.LINKS ? Edit.Place.UNCHANGED : sent.place();
    }

    /**
     * Finds the kind of items of a collection that can be edited.
     *
     * @throws HttpRequestMethodNotSupportedException for a collection that is read alone
     */
    private ItemKind kind(String collection, HttpServletRequest http) throws HttpRequestMethodNotSupportedException {
        if (WorkingTables.kind(collection).isEmpty()) {
            collections.get(collection);
            throw new HttpRequestMethodNotSupportedException(http.getMethod(), List.of("GET", "HEAD", "OPTIONS"));
        }
        return known.findKind(collection).orElseThrow();
    }

    private static OgcRequest request(HttpServletRequest http) {
        return OgcRequest.of(http, List.of(MediaFormat.JSON), PARAMETERS);
    }

    private Editor editor(OgcRequest request) {
        return editors.of(request.find(REASON).orElse(""));
    }

    private Crs crs(HttpServletRequest http) {
        return SentFeature.crs(Optional.ofNullable(http.getHeader("Content-Crs")), collections.crs());
    }

    private static void requireType(HttpServletRequest http, List<MediaType> supported)
            throws HttpMediaTypeNotSupportedException {
        String sent = http.getContentType();
        MediaType type = sent == null ? null : MediaType.parseMediaType(sent);
        boolean isSupported = type != null
                && supported.stream()
                        .anyMatch(one -> one.getType().equals(type.getType())
                                && one.getSubtype().equals(type.getSubtype()));
        if (!isSupported) {
            throw new HttpMediaTypeNotSupportedException(type, supported);
        }
    }
}
