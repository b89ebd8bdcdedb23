/**
 * Every parser of what strangers send, given spoilt input: {@link org.spatialplan.fuzz.ParserFuzzTest} a little in each run,
 * {@code bin/fuzz} as much as one likes, guided by coverage. {@code org.spatialplan.door} does the same with whole requests.
 */
package org.spatialplan.fuzz;
