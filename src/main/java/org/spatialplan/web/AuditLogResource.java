package org.spatialplan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.spatialplan.access.Caller;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.auditlog.AuditEntry;
import org.spatialplan.auditlog.AuditFilter;
import org.spatialplan.auditlog.AuditHead;
import org.spatialplan.auditlog.AuditLog;
import org.spatialplan.auditlog.AuditNotes;
import org.spatialplan.auditlog.AuditPage;
import org.spatialplan.auditlog.ChainCheck;
import org.spatialplan.auditlog.KnownHeads;
import org.spatialplan.auditlog.WrittenEntry;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.PlanMap;
import org.spatialplan.text.Messages;
import org.spatialplan.web.answer.AuditLogAnswer;
import org.spatialplan.web.answer.ChainAnswer;
import org.spatialplan.web.answer.PageLink;
import org.spatialplan.web.description.Answers;
import org.spatialplan.web.parameter.AuditCheckParameters;
import org.spatialplan.web.parameter.AuditLogParameters;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Resource for the audit log. Only an administrator reads it; nobody changes it. */
@RestController
@RequestMapping("/api/audit-log")
@Requires(Right.ADMINISTER)
@Tag(name = "audit log", description = "Who did what, chained by hash")
class AuditLogResource {

    private final AuditLog log;
    private final AuditNotes notes;
    private final KnownHeads known;
    private final Supplier<PlanMap> maps;

    AuditLogResource(AuditLog log, AuditNotes notes, KnownHeads known, Supplier<PlanMap> maps) {
        this.log = log;
        this.notes = notes;
        this.known = known;
        this.maps = maps;
    }

    @GetMapping
    @Answers(headers = "Content-Disposition?")
    @Operation(
            operationId = "listAuditLog",
            summary = "Who did what?",
            description =
                    "The newest entries first, page by page. f=jsonl and f=csv are files with all entries that are asked for, the"
                            + " oldest first; the lines of jsonl can be checked again with the command audit-log verify.")
    ResponseEntity<?> list(
            @ParameterObject AuditLogParameters parameters, @Offers(OfferedFormats.AUDIT_LOG) MediaFormat format) {
        ZoneId city = maps.get().catalogue().timeZone();
        AuditFilter filter = parameters.toFilter(city);
        AuditPage page = parameters.toPage();
        notes.flush();
        requireKnown(filter);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.contentType())
                .cacheControl(CacheControl.noStore());
        if (format.equals(MediaFormat.JSON)) {
            return answer.body(page(filter, page));
        }
        log.head(); // a database that is not reachable is answered as such, before the file begins
        return answer.header(
                        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit-log." + format.suffix() + "\"")
                .body(new AuditLogFile(log, filter, format));
    }

    /** A part of a name, or a misspelt one, must not look like somebody who did nothing. Ids may have done nothing. */
    private void requireKnown(AuditFilter filter) {
        filter.who()
                .filter(who -> !who.contains(":") && !isKind(who))
                .filter(who -> log.list(AuditFilter.of(who), AuditPage.below(Long.MAX_VALUE, 1))
                        .isEmpty())
                .ifPresent(who -> {
                    throw new BadParameterException("who", who, Messages.of("query.expected.audit-who"));
                });
    }

    private static boolean isKind(String who) {
        return Stream.of(Caller.Kind.values()).anyMatch(kind -> kind.code().equals(who));
    }

    private AuditLogAnswer page(AuditFilter filter, AuditPage page) {
        AuditHead head = log.head();
        List<AuditEntry> entries = log.list(filter, page);
        List<PageLink> links = new ArrayList<>(List.of(link("self", Optional.empty())));
        if (entries.size() == page.limit()) {
            long last = entries.get(entries.size() - 1).number();
            links.add(link("next", Optional.of(last)));
        }
        return new AuditLogAnswer(
                entries.size(),
                head.written(),
                links,
                entries.stream().map(WrittenEntry::of).toList());
    }

    private static PageLink link(String relation, Optional<Long> below) {
        ServletUriComponentsBuilder address = ServletUriComponentsBuilder.fromCurrentRequest();
        below.ifPresent(number -> address.replaceQueryParam("below", number));
        return new PageLink(
                address.build().toUriString(),
                relation,
                MediaFormat.JSON.contentType(),
                relation.equals("self") ? "this answer" : "older entries");
    }

    @GetMapping(path = "/check", produces = "application/json")
    @Operation(
            operationId = "checkAuditLog",
            summary = "Does the chain of the audit log hold?",
            description =
                    "Computes all hashes anew. Changed, replaced and missing entries are named. Entries that are missing at the end"
                            + " are found by what this instance noted in its data folder, and by the head that the caller noted.")
    ResponseEntity<ChainAnswer> check(@ParameterObject AuditCheckParameters parameters) {
        List<AuditHead> witnesses = new ArrayList<>(known.get());
        witnesses.addAll(parameters.toKnown());
        notes.flush();
        ChainCheck check = new ChainCheck(witnesses);
        log.forEach(AuditFilter.ALL, check);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(ChainAnswer.of(check.findings()));
    }
}
