/** Measures the index against its rivals, PostGIS and GEOS, on the same machine in the same run. */
package org.spatialplan.bench.rival;
