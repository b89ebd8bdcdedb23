/**
 * One filter model, GeoTools', for every door: CQL2 text and JSON, ECQL, FES and the parameters of {@code /api} all become
 * it. A parsed filter is made ready for one schema before it is asked: properties must be known, operands of one kind, distances
 * become metres; what it says then is three-valued, true or false or neither.
 */
package org.spatialplan.query.filter;
