/** Counts projects and sums their money and quantities, in groups whose sums are checked against the total. */
package org.spatialplan.query.sum;
