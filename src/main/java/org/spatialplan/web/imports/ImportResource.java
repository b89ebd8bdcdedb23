package org.spatialplan.web.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.spatialplan.access.CurrentCaller;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.imports.Delivery;
import org.spatialplan.imports.ImportRequest;
import org.spatialplan.imports.LayerImport;
import org.spatialplan.job.Job;
import org.spatialplan.job.NoRoomException;
import org.spatialplan.layer.StoreUnavailableException;
import org.spatialplan.layer.VersionChangedException;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.UnknownNameException;
import org.spatialplan.submission.SubmittedFile;
import org.spatialplan.text.Messages;
import org.spatialplan.web.FileMapping;
import org.spatialplan.web.FormFields;
import org.spatialplan.web.ImportableLayers;
import org.spatialplan.web.StatedCharset;
import org.spatialplan.web.description.Answers;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Resource that imports new versions of layers from files. Reading imports needs the same right as making them, since
 * reports may show unpublished data.
 */
@RestController
@Requires(Right.IMPORT)
@Tag(name = "imports", description = "New versions of layers from files: first a report, then all or nothing")
class ImportResource {

    private static final String IMPORT = "id of the import, as its Location says";
    private static final Duration WAIT = Duration.ofSeconds(20);
    private static final String RETRY_SECONDS = "10";
    private static final long MAX_BYTES = 4L << 30;
    private static final long MAX_MAPPING_BYTES = 1 << 20;
    private static final List<String> CHARSETS =
            List.of("UTF-8", "US-ASCII", "GBK", "GB2312", "GB18030", "UTF-16", "UTF-16LE", "UTF-16BE");
    private static final List<String> PARTS = List.of("file", "mapping");
    private static final String ASYNC = "respond-async";
    private static final String PREFER =
            "respond-async: the answer is 202 at once (RFC 7240), and its Location tells how it goes";

    private final Supplier<PlanMap> maps;
    private final ImportJobs jobs;
    private final LayerImport imports;
    private final CurrentCaller caller;
    private final ImportableLayers layers;

    ImportResource(
            Supplier<PlanMap> maps,
            ImportJobs jobs,
            LayerImport imports,
            CurrentCaller caller,
            ImportableLayers layers) {
        this.caller = caller;
        this.layers = layers;
        this.imports = imports;
        this.maps = maps;
        this.jobs = jobs;
    }

    @FileMapping(path = "/api/layers/{layer}/imports", produces = "application/json")
    @Answers(
            value = {201, 202, 422},
            headers = "Location")
    @Operation(
            operationId = "importLayer",
            summary = "Report on a file as the new version of a layer, and with dryRun=false add it",
            description =
                    "The file is the body, or the part 'file' of a form whose part 'mapping' says which column is what"
                            + " (YAML). What takes longer than 20 seconds, or is asked with the header Prefer: respond-async, is"
                            + " answered with 202; ask for it at its Location.")
    ResponseEntity<ImportAnswer> submit(
            @Parameter(description = "id of the layer") @PathVariable String layer,
            @ParameterObject ImportParameters parameters,
            @Parameter(description = PREFER) @RequestHeader(name = "Prefer", required = false) String prefer,
            HttpServletRequest request) {
        if (maps.get().catalogue().find(layer).isEmpty()) {
            maps.get().getLayer(layer); // its exception names similar layers
        }
        layers.require(layer);
        return submitted(Optional.of(layer), parameters, isAsync(prefer), request);
    }

    @FileMapping(path = "/api/imports", produces = "application/json")
    @Answers(
            value = {201, 202, 422},
            refuses = 422,
            headers = "Location")
    @Operation(
            operationId = "importRecognisedLayer",
            summary = "Report on a file as the new version of the layer that it is recognised as",
            description =
                    "Like the import into a layer, but the layer is told from the file by the norm of planning databases: from the"
                            + " name of its table or file, the codes of its features (YSDM) and its columns. The report says by what it"
                            + " was recognised, and which column is what. A file that does not tell is refused with 422 and the code"
                            + " layer-not-recognised, layer-ambiguous or layer-not-held. Of a file of several tables, as a planning"
                            + " database is delivered, all tables that are recognised are imported together, or those that `layers`"
                            + " names, one version for each layer, all or none: `parts` has a report for each, `tables` tells all.")
    ResponseEntity<ImportAnswer> submitRecognised(
            @ParameterObject ImportParameters parameters,
            @Parameter(description = PREFER) @RequestHeader(name = "Prefer", required = false) String prefer,
            HttpServletRequest request) {
        return submitted(Optional.empty(), parameters, isAsync(prefer), request);
    }

    private ResponseEntity<ImportAnswer> submitted(
            Optional<String> layer, ImportParameters parameters, boolean async, HttpServletRequest request) {
        jobs.requirePlace();
        String id = jobs.create();
        try {
            String fileName = keep(id, request);
            Map<String, String> given = parameters.by(caller.get()).given();
            ImportParameters known = ImportParameters.of(given);
            // reports wrong parameters at once
            ImportRequest asked = known.request(layer.orElse(""), jobs.part(id, ImportWork.MAPPING));
            ImportDetails details = layer.map(into -> ImportDetails.submitted(into, fileName, given, !known.isDryRun()))
                    .orElseGet(() -> recognised(id, fileName, asked, known, given));
            details.layers().forEach(layers::require);
            jobs.submit(id, details);
        } catch (RuntimeException e) {
            jobs.delete(id);
            throw e;
        }
        return answer(id, HttpStatus.CREATED, async);
    }

    private static boolean isAsync(String prefer) {
        return prefer != null && prefer.contains(ASYNC);
    }

    /** What a file brings that names no layer: one layer, or several tables of a delivered database. */
    private ImportDetails recognised(
            String id, String fileName, ImportRequest asked, ImportParameters known, Map<String, String> given) {
        try (SubmittedFile file = SubmittedFile.again(fileName, jobs.part(id, ImportWork.FILE), jobs.part(id, ""))) {
            Optional<Delivery> delivery = asked.table().isPresent()
                    ? Optional.empty()
                    : imports.deliveryOf(file, asked.statement(), known.wanted());
            return delivery.map(several -> ImportDetails.submitted(several, fileName, given, !known.isDryRun()))
                    .orElseGet(() -> ImportDetails.submitted(
                            imports.layerOf(file.of(asked.table()), asked.statement(), asked.standard()),
                            fileName,
                            given,
                            !known.isDryRun()));
        }
    }

    @GetMapping(path = "/api/imports", produces = "application/json")
    @Operation(
            operationId = "listImports",
            summary = "The caller's imports that are not forgotten yet, the newest first; for an administrator all")
    List<ImportAnswer> list() {
        return jobs.list().stream().filter(this::isSeen).map(ImportAnswer::of).toList();
    }

    @GetMapping(path = "/api/imports/{id}", produces = "application/json")
    @Operation(operationId = "getImport", summary = "One import: its progress, and its report once that is made")
    ImportAnswer get(@Parameter(description = IMPORT) @PathVariable String id) {
        return find(id);
    }

    @GetMapping(path = "/api/imports/{id}/map", produces = "image/png")
    @Operation(operationId = "getImportMap", summary = "The file's box, and its faults, drawn on the city")
    ResponseEntity<byte[]> map(@Parameter(description = IMPORT) @PathVariable String id) {
        find(id);
        try {
            return ResponseEntity.ok()
                    .contentType(MediaType.IMAGE_PNG)
                    .body(Files.readAllBytes(jobs.part(id, ImportWork.MAP)));
        } catch (IOException e) {
            throw UnknownNameException.of("map", id, List.of());
        }
    }

    @PostMapping(path = "/api/imports/{id}/commit", produces = "application/json")
    @Answers(
            value = {200, 202, 409},
            headers = "Location")
    @Operation(operationId = "commitImport", summary = "Add the version that a report is ready for")
    ResponseEntity<ImportAnswer> commit(
            @Parameter(description = IMPORT) @PathVariable String id,
            @Parameter(description = PREFER) @RequestHeader(name = "Prefer", required = false) String prefer) {
        find(id);
        if (!jobs.commit(id)) {
            return ResponseEntity.status(HttpStatus.CONFLICT).body(find(id));
        }
        return answer(id, HttpStatus.OK, isAsync(prefer));
    }

    @DeleteMapping("/api/imports/{id}")
    @Answers({204, 202})
    @Operation(
            operationId = "giveUpImport",
            summary = "Give an import up; a version that it added stays",
            description =
                    "One that waits or runs is broken off at its next step, nothing is changed. While its version is"
                            + " being written it cannot be given up: 409.")
    ResponseEntity<Void> giveUp(@Parameter(description = IMPORT) @PathVariable String id) {
        find(id);
        return jobs.giveUp(id, WAIT)
                ? ResponseEntity.noContent().build()
                : ResponseEntity.accepted().build();
    }

    private ImportAnswer find(String id) {
        return jobs.find(id)
                .filter(this::isSeen)
                .map(ImportAnswer::of)
                .orElseThrow(() -> UnknownNameException.of("import", id, List.of()));
    }

    private boolean isSeen(Job<ImportDetails> job) {
        return ImportJobs.isSeenBy(caller.get(), job)
                && job.details().layers().stream().allMatch(layers::contain);
    }

    private ResponseEntity<ImportAnswer> answer(String id, HttpStatus done, boolean async) {
        if (!async) {
            jobs.await(id, WAIT);
        }
        ImportAnswer record = find(id);
        URI location = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/api/imports/" + record.id())
                .build()
                .toUri();
        HttpStatus status = async ? HttpStatus.ACCEPTED : status(record, done);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status).location(location);
        if (async) {
            answer.header("Preference-Applied", ASYNC);
        }
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return answer.body(record);
    }

    private static HttpStatus status(ImportAnswer record, HttpStatus done) {
        if (record.code().equals(StoreUnavailableException.CODE)) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        if (NoRoomException.DISK_CODES.contains(record.code())) {
            return HttpStatus.INSUFFICIENT_STORAGE;
        }
        if (record.code().equals(VersionChangedException.CODE)) {
            return HttpStatus.CONFLICT; // the report is new and has to be reviewed
        }
        return switch (record.state()) {
            case WAITING, RUNNING -> HttpStatus.ACCEPTED;
            case READY, COMMITTED -> done;
            case REFUSED -> HttpStatus.UNPROCESSABLE_CONTENT;
            case FAILED -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }

    private String keep(String id, HttpServletRequest request) {
        try {
            String type = request.getContentType();
            requireKnownCharset(type);
            if (type == null || !type.startsWith("multipart/")) {
                jobs.keep(id, ImportWork.FILE, request.getInputStream(), MAX_BYTES);
                return "body";
            }
            return keepForm(id, request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new BadParameterException("file", "", Messages.of("query.expected.multipart-file", e.getMessage()));
        }
    }

    /**
     * Refuses charsets that the readers do not recognize. Files are kept as they come, and readers find the charset
     * from the bytes.
     */
    private static void requireKnownCharset(String type) {
        StatedCharset.of(type)
                .filter(charset -> !CHARSETS.contains(charset.name()))
                .ifPresent(charset -> {
                    throw new BadParameterException(
                            "Content-Type",
                            type,
                            Messages.of("query.expected.known-charset", String.join(", ", CHARSETS)));
                });
    }

    private String keepForm(String id, HttpServletRequest request) throws IOException, ServletException {
        Part file = request.getPart("file");
        if (file == null) {
            throw new BadParameterException("file", "", Messages.of("query.expected.data-part"));
        }
        FormFields.require(request, PARTS, ImportParameters.UNDERSTOOD);
        jobs.keep(id, ImportWork.FILE, file.getInputStream(), MAX_BYTES);
        Part mapping = request.getPart("mapping");
        if (mapping != null) {
            jobs.keep(id, ImportWork.MAPPING, mapping.getInputStream(), MAX_MAPPING_BYTES);
        }
        return Optional.ofNullable(file.getSubmittedFileName())
                .filter(name -> !name.isBlank())
                .orElse("file");
    }
}
