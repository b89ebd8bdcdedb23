/**
 * What every face that hands out pictures shares: the tables of the catalogue made ready for drawing, and turns for drawing so
 * that no more pictures are drawn at once than there are processors.
 */
package org.spatialplan.ogc.drawing;
