/** Brings parcels to the ground: how their coordinates are read, what is wrong with their outlines. Knows no files. */
package org.spatialplan.submission.ground;
