/** Vector tiles against PostGIS' {@code ST_AsMVT}. */
package org.spatialplan.bench.tile;
