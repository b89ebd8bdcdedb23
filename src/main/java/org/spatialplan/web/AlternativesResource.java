package org.spatialplan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.conflict.AlternativesReport;
import org.spatialplan.conflict.AlternativesRequest;
import org.spatialplan.conflict.ConflictCheckService;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.report.AlternativesFiles;
import org.spatialplan.submission.SubmittedFile;
import org.spatialplan.web.description.Answers;
import org.spatialplan.web.gate.Gate;
import org.spatialplan.web.gate.MemoryHold;
import org.spatialplan.web.parameter.AlternativesParameters;
import org.spatialplan.web.parameter.CheckParameters;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Resource that finds what of a site stays free of all control lines that forbid its use, and other places for it. */
@RestController
@Requires(Right.READ)
@RequestMapping("/api/conflicts/alternatives")
@Tag(name = "conflicts")
class AlternativesResource {

    private final ConflictCheckService checks;
    private final AlternativesFiles files;
    private final Gate gate;

    AlternativesResource(ConflictCheckService checks, JsonMapper mapper, Gate gate) {
        this.checks = checks;
        this.files = new AlternativesFiles(mapper);
        this.gate = gate;
    }

    @FileMapping
    @Answers(refuses = 422)
    @Operation(
            operationId = "findAlternatives",
            summary = "What of this ground stays free of all lines that forbid, and where else would it fit?",
            description =
                    "Send up to 100 sites as for POST /api/conflicts. For each: what no feature that forbids the activity covers, as"
                            + " drawn and for all outlines within their accuracies. With 'within': the nearest places in that area where the"
                            + " same outline meets nothing that forbids; each was checked like a submitted site. 'Free' is free of what is"
                            + " drawn: lines without data are listed with each answer, and nothing is known of them. Method and limits:"
                            + " docs/alternatives.md.")
    ResponseEntity<?> find(
            @ParameterObject CheckParameters parameters,
            @ParameterObject AlternativesParameters wanted,
            @Offers(OfferedFormats.ALTERNATIVES) MediaFormat format,
            HttpServletRequest request) {
        AlternativesRequest asked = wanted.toRequest();
        MemoryHold hold = gate.hold(request);
        SubmittedBody body = SubmittedBody.of(request, hold, AlternativesParameters.NAMES);
        byte[] answer = gate.pass(body.vertices(), () -> found(parameters, asked, format, body));
        hold.answer(answer);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.contentType())
                .body(answer);
    }

    private byte[] found(
            CheckParameters parameters, AlternativesRequest asked, MediaFormat format, SubmittedBody body) {
        try (SubmittedFile file = SubmittedFile.of(body.name(), body.bytes(), parameters.chosenTable())) {
            AlternativesReport report = checks.findAlternatives(parameters, file, body.approval(), asked);
            parameters.crsOfOutput(report.map().frame(), format);
            parameters.charset(format);
            return files.bytes(report, format, parameters.isWithParts());
        }
    }
}
