package org.spatialplan.conflict;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.submission.Submission;
import org.spatialplan.submission.ground.ApprovalArea;

/**
 * What of submitted grounds stays free of all that forbids their use, and where else they would.
 *
 * @param time when it was found
 * @param map the layer versions and rules that were used
 * @param within where places were searched; empty if none were asked for
 * @param grounds in the order of the file
 */
public record AlternativesReport(
        Instant time,
        ConflictReport.Question question,
        Submission submission,
        Optional<ApprovalArea> approval,
        CheckedMap map,
        AlternativesRequest asked,
        Optional<SearchArea> within,
        List<GroundAlternatives> grounds) {}
