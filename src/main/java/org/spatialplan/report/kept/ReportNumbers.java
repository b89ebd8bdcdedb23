package org.spatialplan.report.kept;

/** Gives kept reports their numbers. Thread-safe, for several instances. */
@FunctionalInterface
public interface ReportNumbers {

    /**
     * Gives a number of a year, which is given once. A number whose report is not written after that stays a gap.
     *
     * @param above the largest number of the year that is known to be given
     * @param report id of the report, which is on its paper; not that of its address
     * @return larger than {@code above} and than all that were given before
     * @throws org.spatialplan.layer.StoreUnavailableException if the database is not reachable
     */
    int next(int year, int above, String report);
}
