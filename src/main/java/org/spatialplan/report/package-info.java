/**
 * Writes the report on a conflict check as JSON, GeoJSON, HTML, PDF, CSV or GeoPackage, and the answers on the history
 * of layers.
 */
package org.spatialplan.report;
