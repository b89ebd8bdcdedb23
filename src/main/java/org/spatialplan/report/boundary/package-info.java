/**
 * Grounds in the plane of a 3-degree zone, as surveyors and draughtsmen take them: which zone, the corners in it, and
 * files of boundary points and drawings. Knows reports and formats, but no pages.
 */
package org.spatialplan.report.boundary;
