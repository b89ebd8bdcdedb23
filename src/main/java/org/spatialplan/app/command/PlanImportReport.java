package org.spatialplan.app.command;

import java.util.List;
import java.util.stream.Stream;
import org.spatialplan.app.PlanImports;
import org.spatialplan.document.PlanChange;
import org.spatialplan.document.PlanDraft;
import org.spatialplan.document.PlanDraft.StatedSum;
import org.spatialplan.document.text.LinePlace;
import org.spatialplan.plan.Body;
import org.spatialplan.plan.Link;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Severity;

/**
 * What {@code plan import} answers, also as JSON.
 *
 * @param sha256 of the document and the accepted links, hexadecimal
 * @param sums in 万元; the total, which has no field, comes last
 * @param committed whether the plan was taken over
 */
record PlanImportReport(
        String document,
        String charset,
        String sha256,
        Read read,
        List<StatedSum> sums,
        List<ReportedFinding> findings,
        List<PlanChange> changes,
        List<Body> newBodies,
        Links links,
        boolean committed) {

    /**
     * A finding as it is answered.
     *
     * @param level {@code ERROR}, {@code WARNING} or {@code NOTE}
     * @param line in the document, from 1; 0 if no line can be named
     */
    record ReportedFinding(String level, String code, int line, String zh, String en) {

        static ReportedFinding of(Finding finding) {
            return new ReportedFinding(
                    finding.severity() == Severity.INFO
                            ? "NOTE"
                            : finding.severity().name(),
                    finding.code(),
                    LinePlace.line(finding),
                    finding.zh(),
                    finding.en());
        }
    }

    /** How many of each were read. */
    record Read(int projects, int indicators, int pathways, int actions) {}

    /**
     * How many links.
     *
     * @param kept of this and earlier versions, and accepted ones
     * @param dropped of the plan before, whose project or action is another now
     * @param droppedLinks the same by name
     * @param proposed not in the plan, to be accepted
     */
    record Links(int kept, int dropped, List<DroppedLink> droppedLinks, int accepted, int proposed) {}

    /** @param words of the plan that named the place */
    record DroppedLink(String id, String subject, String target, String words) {
        static DroppedLink of(Link link) {
            return new DroppedLink(link.id(), link.subject().toString(), link.target(), link.words());
        }
    }

    static PlanImportReport of(String document, PlanImports.Prepared prepared, boolean committed) {
        PlanDraft draft = prepared.reading().draft();
        return new PlanImportReport(
                document,
                prepared.reading().charset(),
                prepared.sha256(),
                new Read(
                        draft.projects().size(),
                        draft.indicators().size(),
                        draft.pathways().size(),
                        draft.actions().size()),
                Stream.concat(draft.subtotals().stream(), draft.total().stream())
                        .toList(),
                prepared.findings().stream().map(ReportedFinding::of).toList(),
                prepared.changes(),
                prepared.imported().newBodies(),
                new Links(
                        prepared.imported().plan().links().size(),
                        prepared.imported().droppedLinks().size(),
                        prepared.imported().droppedLinks().stream()
                                .map(DroppedLink::of)
                                .toList(),
                        prepared.accepted(),
                        prepared.proposals().size()),
                committed);
    }
}
