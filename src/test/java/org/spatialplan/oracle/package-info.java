/**
 * An oracle for the conflict check: a slow and plain reference that works on whole geometries, the cases that both are asked,
 * and the comparison. Nothing of the index or of the check is used in what the reference computes.
 */
package org.spatialplan.oracle;
