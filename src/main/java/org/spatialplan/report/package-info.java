/** A report on a check as a document: JSON, GeoJSON, HTML, PDF, CSV, GeoPackage. */
package org.spatialplan.report;
