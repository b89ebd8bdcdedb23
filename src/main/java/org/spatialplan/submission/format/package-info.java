/**
 * The formats in which parcels are sent: how each is told by its content, what it may leave unsaid, and how it is
 * opened. The readers themselves stand in {@code format}.
 */
package org.spatialplan.submission.format;
