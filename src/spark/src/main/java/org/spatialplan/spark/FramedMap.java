package org.spatialplan.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.check.MappedGround;
import org.spatialplan.check.Works;
import org.spatialplan.conflict.ground.CheckTerms;
import org.spatialplan.conflict.ground.GroundCheck;
import org.spatialplan.conflict.ground.GuardedCheck;
import org.spatialplan.conflict.ground.LimitedCheck;
import org.spatialplan.conflict.ground.ParcelLimits;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.index.Cut;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.report.row.ReportRows;
import org.spatialplan.submission.ground.ApprovalArea;
import org.spatialplan.submission.ground.GroundReader;

/**
 * The map of a check in one ground frame. Immutable and thread-safe.
 *
 * @param context of the run
 * @param bare the map, whose layers are without outlines
 * @param approval the area that an approval covers
 */
record FramedMap(CheckContext context, CheckedMap bare, Optional<ApprovalArea> approval) {

    private static final Logger LOG = LogManager.getLogger(FramedMap.class);

    /** The plane in which parcels are measured. */
    GroundFrame frame() {
        return bare.frame();
    }

    /** Lists the grounds that the check looks at, always in the same order; pieces name a ground by its place in this list. */
    List<MappedGround> grounds() {
        return bare.grounds();
    }

    /**
     * Returns the map with outlines.
     *
     * @param parts the parts of each ground by its place in {@link #grounds}, in their {@link Cut#ORDER}
     */
    CheckedMap over(IntFunction<Iterator<Cut>> parts) {
        List<MappedGround> grounds = grounds();
        List<LayerIndex> outlines = new ArrayList<>(grounds.size());
        for (int i = 0; i < grounds.size(); i++) {
            outlines.add(grounds.get(i).index().with(parts.apply(i)));
        }
        return bare.over(outlines);
    }

    /**
     * Returns what makes the row of a parcel.
     *
     * @param map over all outlines that its parcels may meet
     */
    ParcelRows rows(CheckedMap map) {
        Basis basis = context.basis();
        CheckTerms terms = basis.terms().read();
        Works works = terms.worksIn(bare);
        GroundCheck check = new GroundCheck(
                map,
                works,
                terms.conditions(approval.map(ApprovalArea::ground)),
                GroundCheck.Watch.NOBODY,
                ParcelLimits.NONE);
        GroundReader reading = new GroundReader(context.reading(), frame(), basis.accuracyM());
        String used = approval.map(ApprovalArea::usedText).orElse("");
        return new ParcelRows(
                new GuardedCheck(LimitedCheck.of(check, reading), FramedMap::log),
                new ReportRows(map, basis.day(), number -> used),
                context.reading(),
                frame().centralMeridian());
    }

    private static void log(Parcel parcel, String id, Throwable cause) {
        LOG.error("Parcel {} could not be checked ({})", parcel.number(), id, cause);
    }
}
