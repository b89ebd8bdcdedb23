package org.spatialplan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.report.EarlierReport;
import org.spatialplan.report.RepetitionAnswer;
import org.spatialplan.report.ReportAnswer;
import org.spatialplan.report.ReportRepetition;
import org.spatialplan.web.description.Answers;
import org.spatialplan.web.gate.Gate;
import org.spatialplan.web.gate.MemoryHold;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Resource that makes a report once more and says what is not the same. */
@RestController
@Requires(Right.READ)
@RequestMapping("/api/conflicts/repeat")
@Tag(name = "conflicts")
class RepetitionResource {

    private final ReportRepetition repetition;
    private final Gate gate;

    RepetitionResource(ReportRepetition repetition, Gate gate) {
        this.repetition = repetition;
        this.gate = gate;
    }

    @PostMapping(consumes = {"application/json", "application/geo+json"})
    @Answers(refuses = 422)
    @Operation(
            operationId = "repeatReport",
            summary = "Does this report still come out the same?",
            description =
                    "Send a report as JSON or GeoJSON. The file and the parameters that it holds are checked once more on the"
                            + " layer versions, rules and days that it names, not on today's. The answer says whether all figures are"
                            + " the same, and else what is not: versions that are gone, rules that differ, figures by ground and line."
                            + " A report of a file of more than 32 MB, or 4 MB compressed, does not hold it: repeat it by command line.",
            requestBody =
                    @RequestBody(
                            required = true,
                            description = "the report",
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = ReportAnswer.class))))
    RepetitionAnswer repeat(HttpServletRequest request) {
        MemoryHold hold = gate.hold(request);
        SubmittedBody body = SubmittedBody.of(request, hold);
        return gate.pass(body.vertices(), () -> {
            EarlierReport earlier = repetition.read(new DataFile(body.name(), body.bytes()));
            hold.grow(earlier.unpackedBytes());
            return RepetitionAnswer.of(earlier, repetition.repeat(earlier, Optional.empty()));
        });
    }
}
