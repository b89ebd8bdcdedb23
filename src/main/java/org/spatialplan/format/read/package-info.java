/** Parcels that a caller submits: one reader a format, streamed. */
package org.spatialplan.format.read;
