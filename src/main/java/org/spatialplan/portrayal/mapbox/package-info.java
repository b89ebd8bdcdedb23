/**
 * Styles as documents of the Mapbox Style Specification, version 8, for vector tiles. What such a document cannot say is left
 * off and named, never said wrongly.
 */
package org.spatialplan.portrayal.mapbox;
