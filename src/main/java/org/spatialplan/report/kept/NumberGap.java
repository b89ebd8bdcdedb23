package org.spatialplan.report.kept;

import java.util.Optional;

/**
 * A number under which no report is in the folder.
 *
 * @param number the number
 * @param deleted what is left of its report; empty if it was given and no report was kept under it here
 */
public record NumberGap(String number, Optional<Tombstone> deleted) {}
