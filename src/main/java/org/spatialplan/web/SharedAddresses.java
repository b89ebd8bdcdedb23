package org.spatialplan.web;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.spatialplan.access.CurrentCaller;
import org.spatialplan.auditlog.AuditAct;
import org.spatialplan.auditlog.AuditNotes;
import org.spatialplan.auditlog.AuditTrail;
import org.spatialplan.job.SharedLink;
import org.spatialplan.job.SharedLinks;
import org.spatialplan.job.SharedLinks.MadeLink;
import org.spatialplan.query.PlanMap;
import org.spatialplan.web.answer.SharedLinkAnswer;
import org.spatialplan.web.parameter.LinkRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/**
 * Makes, lists, revokes and uses the addresses that are shared on purpose, and records that in the audit log. The secret is
 * in the query of an address, which the log of requests does not hold. Thread-safe.
 */
@Component
public class SharedAddresses {

    private final SharedLinks links;
    private final CurrentCaller callers;
    private final AuditTrail trail;
    private final AuditNotes notes;
    private final Supplier<PlanMap> maps;
    private final Clock clock;

    SharedAddresses(
            SharedLinks links,
            CurrentCaller callers,
            AuditTrail trail,
            AuditNotes notes,
            Supplier<PlanMap> maps,
            Clock clock) {
        this.links = links;
        this.callers = callers;
        this.trail = trail;
        this.notes = notes;
        this.maps = maps;
        this.clock = clock;
    }

    /**
     * A thing that is shared.
     *
     * @param subject its kind and id, {@code reports/…} or {@code jobs/…}
     * @param name what the audit log calls it
     * @param path address at which its links show it
     * @param end until when it is there
     */
    public record Shared(String subject, String name, String path, Instant end) {

        private String ofLink(SharedLink link) {
            return ofLink(name, link);
        }

        private static String ofLink(String name, SharedLink link) {
            return name + "/links/" + link.id();
        }
    }

    /**
     * Makes a link.
     *
     * @param body may be null
     */
    public ResponseEntity<SharedLinkAnswer> make(Shared shared, JsonNode body) {
        Instant end = LinkRequest.of(body).end(maps.get().catalogue().timeZone(), clock.instant(), shared.end());
        MadeLink made = links.make(shared.subject(), end, callers.get().id());
        try {
            trail.record(AuditAct.LINK_MADE, shared.ofLink(made.link()));
        } catch (RuntimeException e) {
            links.revoke(shared.subject(), made.link().id());
            throw e;
        }
        URI address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(shared.path())
                .queryParam("token", made.secret())
                .build()
                .toUri();
        return ResponseEntity.status(201)
                .cacheControl(CacheControl.noStore())
                .body(SharedLinkAnswer.of(made.link(), address.toString(), clock.instant()));
    }

    /** Lists the links to a thing, the newest first, without their secrets. */
    public ResponseEntity<List<SharedLinkAnswer>> list(Shared shared) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(links.list(shared.subject()).stream()
                        .map(link -> SharedLinkAnswer.of(link, null, clock.instant()))
                        .toList());
    }

    /** Revokes a link. */
    public ResponseEntity<Void> revoke(Shared shared, String id) {
        trail.record(AuditAct.LINK_REVOKED, shared.ofLink(links.revoke(shared.subject(), id)));
        return ResponseEntity.noContent().build();
    }

    /**
     * Finds the id of the thing that a link shows.
     *
     * @param kind {@code reports/} or {@code jobs/}
     * @throws org.spatialplan.job.SharedLinkException if there is no such link, or it is over
     */
    public SharedLink use(String token, String kind) {
        return links.use(token, kind);
    }

    /**
     * Records that a link was used, coarsely.
     *
     * @param name what the audit log calls the thing
     */
    public void recordUse(SharedLink link, String name) {
        notes.linkUsed(Shared.ofLink(name, link));
    }
}
