package org.spatialplan.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spatialplan.check.CheckConditions;
import org.spatialplan.check.Works;
import org.spatialplan.conflict.ground.GroundCheck;
import org.spatialplan.conflict.ground.GroundCheck.Watch;
import org.spatialplan.conflict.ground.LimitedCheck;
import org.spatialplan.conflict.ground.ParcelLimits;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.submission.DuplicateOutlines;
import org.spatialplan.submission.Submission;
import org.spatialplan.submission.ground.Ground;

/**
 * What a changed line does to submitted sites.
 *
 * @param sites in the order of the file
 */
public record SiteChanges(LineChange line, Works works, Submission submission, List<SiteChange> sites) {

    /** More sites are refused. */
    public static final int MAX_SITES = PreparedCheck.MAX_PARCELS;

    /**
     * Compares the verdicts on grounds that were read before, for example those of a kept report. A pure function.
     *
     * @param works what the grounds are wanted for
     */
    public static List<SiteChange> of(List<Ground> grounds, Works works, CheckConditions conditions, LineChange line) {
        GroundCheck before = new GroundCheck(line.before(), works, conditions);
        GroundCheck after = new GroundCheck(line.after(), works, conditions);
        return grounds.stream()
                .map(ground -> new SiteChange(before.check(ground, false), after.check(ground, false)))
                .toList();
    }

    /**
     * Compares the verdicts on the sites of a file, each within the limits of a parcel.
     *
     * @throws TooManyParcelsException if there are more than {@value #MAX_SITES}
     */
    static SiteChanges of(
            Submission submission, Works works, CheckConditions conditions, LineChange line, ParcelLimits limits) {
        LimitedCheck before =
                limited(new GroundCheck(line.before(), works, conditions, Watch.NOBODY, limits), submission);
        LimitedCheck after =
                limited(new GroundCheck(line.after(), works, conditions, Watch.NOBODY, limits), submission);
        DuplicateOutlines outlines = new DuplicateOutlines();
        List<SiteChange> sites = new ArrayList<>();
        try (ParcelSource parcels = submission.parcels()) {
            for (Optional<Parcel> next = parcels.next(); next.isPresent(); next = parcels.next()) {
                if (sites.size() == MAX_SITES) {
                    throw new TooManyParcelsException(MAX_SITES);
                }
                Optional<Long> earlier = outlines.earlier(next.get());
                sites.add(new SiteChange(
                        before.check(next.get(), earlier, false), after.check(next.get(), earlier, false)));
            }
        }
        return new SiteChanges(line, works, submission, List.copyOf(sites));
    }

    private static LimitedCheck limited(GroundCheck check, Submission submission) {
        return LimitedCheck.of(check, submission.grounds(check.map().frame()));
    }
}
