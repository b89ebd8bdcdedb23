package org.spatialplan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.check.CheckedVersions;
import org.spatialplan.conflict.ConflictCheckService;
import org.spatialplan.conflict.LineChange;
import org.spatialplan.conflict.SiteChanges;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.query.PlanMap;
import org.spatialplan.submission.SubmittedFile;
import org.spatialplan.web.answer.SiteChangesAnswer;
import org.spatialplan.web.description.Answers;
import org.spatialplan.web.gate.Gate;
import org.spatialplan.web.gate.MemoryHold;
import org.spatialplan.web.parameter.CheckParameters;
import org.spatialplan.web.parameter.SiteParameters;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Resource for the effects of a changed control line on submitted sites. */
@RestController
@Requires(Right.READ)
@RequestMapping("/api/conflicts/changes/sites")
@Tag(name = "conflicts")
class SiteChangeResource {

    private final Supplier<PlanMap> maps;
    private final ConflictCheckService checks;
    private final CheckedVersions versions;
    private final Clock clock;
    private final Gate gate;
    private final JsonMapper mapper;

    SiteChangeResource(
            Supplier<PlanMap> maps,
            ConflictCheckService checks,
            CheckedVersions versions,
            Clock clock,
            Gate gate,
            JsonMapper mapper) {
        this.maps = maps;
        this.checks = checks;
        this.versions = versions;
        this.clock = clock;
        this.gate = gate;
        this.mapper = mapper;
    }

    @FileMapping
    @Answers(refuses = {404, 422})
    @Operation(
            operationId = "compareSiteConflicts",
            summary = "Which of these sites became affected, which were released, when a control line changed?",
            description =
                    "Send up to 10,000 sites as for POST /api/conflicts. Each is judged by one control line alone, by two versions of"
                            + " its layer or by the rules of two days, and is affected, released, eased, changed, unchanged or not"
                            + " checked. csv has one row for each site.")
    ResponseEntity<?> compare(
            @Parameter(description = LayerChangeResource.LAYER, example = "red-lines") @RequestParam(name = "layer")
                    String layer,
            @Parameter(description = LayerChangeResource.FROM, example = "1")
                    @RequestParam(name = "from", required = false)
                    String from,
            @Parameter(description = LayerChangeResource.TO) @RequestParam(name = "to", required = false) String to,
            @Parameter(description = LayerChangeResource.RULES_FROM) @RequestParam(name = "rulesFrom", required = false)
                    String rulesFrom,
            @Parameter(description = LayerChangeResource.RULES_TO) @RequestParam(name = "rulesTo", required = false)
                    String rulesTo,
            @ParameterObject SiteParameters site,
            @Offers(OfferedFormats.SITE_CHANGES) MediaFormat format,
            HttpServletRequest request) {
        PlanMap map = maps.get();
        LocalDate today = LocalDate.ofInstant(clock.instant(), map.catalogue().timeZone());
        LineChange.Question question = LayerChangeResource.question(layer, from, to, rulesFrom, rulesTo);
        CheckParameters parameters = site.toCheck();
        MemoryHold hold = gate.hold(request);
        SubmittedBody body = SubmittedBody.of(request, hold);
        byte[] answer = gate.pass(body.vertices(), () -> {
            LineChange line = LineChange.of(question, map, versions, today);
            try (SubmittedFile file = SubmittedFile.of(body.name(), body.bytes(), parameters.chosenTable())) {
                return bytes(checks.findChanges(parameters, file, line), format, today);
            }
        });
        hold.answer(answer);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.contentType())
                .body(answer);
    }

    private byte[] bytes(SiteChanges changes, MediaFormat format, LocalDate today) {
        return format.equals(MediaFormat.CSV)
                ? SiteChangesAnswer.csv(changes).getBytes(StandardCharsets.UTF_8)
                : mapper.writeValueAsBytes(SiteChangesAnswer.of(clock.instant(), today, changes));
    }
}
