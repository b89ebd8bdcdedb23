/**
 * Reads a caller's submission, converts it to the ground frame, and reports doubtful points before anything is checked.
 */
package org.spatialplan.submission;
