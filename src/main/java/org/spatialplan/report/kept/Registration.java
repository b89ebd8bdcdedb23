package org.spatialplan.report.kept;

/**
 * What a report gets before it is written, because its documents show it.
 *
 * @param id of the kept report, see {@link KeptReport#id}
 * @param number of the kept report, see {@link KeptReport#number}
 * @param keeper who keeps it
 */
public record Registration(String id, String number, Keeper keeper) {}
