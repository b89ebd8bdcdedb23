/** Reads the parcels that a caller submits. Each format has one reader, which streams the file. */
package org.spatialplan.format.read;
