/**
 * One filter model, GeoTools', for every door: CQL2 text and JSON, ECQL, FES and the parameters of {@code /api} all become
 * it. A parsed filter is made ready for one schema before it is asked: properties must be known, distances become metres.
 */
package org.spatialplan.query.filter;
