/**
 * OGC API – Styles (draft 20-009) under {@code /ogc}, to be read: the styles of the plan and of each layer, as SLD and as
 * Mapbox Style for the vector tiles.
 */
package org.spatialplan.ogc.api.styles;
