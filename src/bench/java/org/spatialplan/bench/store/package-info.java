/** How long PostGIS takes to keep and give geometry. */
package org.spatialplan.bench.store;
