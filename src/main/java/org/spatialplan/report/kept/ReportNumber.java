package org.spatialplan.report.kept;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a kept report, running within a year of the city's time: {@code 2026-000123}. Immutable.
 *
 * @param year of the check
 * @param running from 1
 */
record ReportNumber(int year, int running) implements Comparable<ReportNumber> {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})-(\\d{6,9})");

    /** Reads a number; empty if it is none, as of reports of earlier versions. */
    static Optional<ReportNumber> find(String written) {
        Matcher number = WRITTEN.matcher(written);
        return number.matches()
                ? Optional.of(new ReportNumber(Integer.parseInt(number.group(1)), Integer.parseInt(number.group(2))))
                : Optional.empty();
    }

    static int year(Instant time, ZoneId zone) {
        return time.atZone(zone).getYear();
    }

    @Override
    public int compareTo(ReportNumber other) {
        return year == other.year ? Integer.compare(running, other.running) : Integer.compare(year, other.year);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04d-%06d", year, running);
    }
}
