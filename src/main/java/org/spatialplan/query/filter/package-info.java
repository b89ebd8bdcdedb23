/**
 * One filter model, GeoTools', for every interface: CQL2 text and JSON, ECQL, FES and the parameters of {@code /api} all use
 * it. A parsed filter is prepared for one schema before it is evaluated: properties must be known, operands must be of one
 * kind, distances become metres. The result has three values: true, false or unknown.
 */
package org.spatialplan.query.filter;
