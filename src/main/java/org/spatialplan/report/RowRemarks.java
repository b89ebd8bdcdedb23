package org.spatialplan.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.conflict.ParcelOverlaps;
import org.spatialplan.conflict.ParcelOverlaps.Pair;
import org.spatialplan.conflict.PreparedCheck;
import org.spatialplan.report.row.ReportRows;
import org.spatialplan.submission.ground.ApprovalArea;
import org.spatialplan.text.Messages;

/**
 * The remarks in a row of a table, in both languages: the parcels that overlap its parcel, and the approval that was
 * used. Immutable and thread-safe.
 */
public final class RowRemarks {

    /** The largest number of overlapping parcels that one row names. */
    private static final int PAIRS_TOLD = 10;

    private final Map<Long, List<String>> overlaps = new HashMap<>();
    private final String ofAll;

    private RowRemarks(String ofAll) {
        this.ofAll = ofAll;
    }

    /**
     * The remarks of a check.
     *
     * @param overlaps empty if parcels were not compared with each other
     */
    static RowRemarks of(Optional<ParcelOverlaps> overlaps, Optional<ApprovalArea> approval) {
        RowRemarks remarks = new RowRemarks(approval.map(ApprovalArea::usedText).orElse(""));
        overlaps.map(ParcelOverlaps::pairs).orElse(List.of()).forEach(pair -> {
            remarks.add(pair.one(), pair.other(), pair);
            remarks.add(pair.other(), pair.one(), pair);
        });
        return remarks;
    }

    /** The rows of a finished report. */
    public static ReportRows rows(ConflictReport report) {
        RowRemarks remarks = of(Optional.of(report.totals().overlaps()), report.approval());
        return new ReportRows(report.map(), report.day(), remarks::of);
    }

    /**
     * The rows of a check that has not run yet.
     *
     * @param overlaps empty if parcels were not compared with each other
     */
    public static ReportRows rows(PreparedCheck check, Optional<ParcelOverlaps> overlaps) {
        return new ReportRows(check.map(), check.question().day(), of(overlaps, check.approval())::of);
    }

    /**
     * The remarks on a parcel.
     *
     * @param number of the parcel in its file
     */
    String of(long number) {
        List<String> all = new ArrayList<>(overlaps.getOrDefault(number, List.of()));
        if (!ofAll.isEmpty()) {
            all.add(ofAll);
        }
        return String.join("; ", all);
    }

    private void add(long number, long other, Pair pair) {
        List<String> told = overlaps.computeIfAbsent(number, key -> new ArrayList<>(1));
        if (told.size() < PAIRS_TOLD) {
            told.add(Messages.of("report.overlaps-parcel", other, String.format(Locale.ROOT, "%.2f", pair.areaM2()))
                    .both());
        } else if (told.size() == PAIRS_TOLD) {
            told.add("…");
        }
    }
}
