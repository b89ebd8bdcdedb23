package org.spatialplan.job;

import java.util.function.Predicate;

/**
 * One kind of jobs, as a store keeps it.
 *
 * @param process of records that name none
 * @param details class of what a job of this kind keeps
 * @param leftover whether a part is one that a run makes for itself: nobody needs it after a stop
 */
public record JobKind<D>(String process, Class<D> details, Predicate<String> leftover) {}
