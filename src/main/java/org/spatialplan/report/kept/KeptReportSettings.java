package org.spatialplan.report.kept;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Whether and how reports are kept.
 *
 * @param on whether new ones are kept; those that are there are shown in any case
 * @param folder of all
 * @param keep how long one is kept
 * @param maxReports largest number of them
 * @param maxBytes of all their files together
 */
public record KeptReportSettings(boolean on, Path folder, Duration keep, int maxReports, long maxBytes) {}
