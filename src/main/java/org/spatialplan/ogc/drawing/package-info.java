/**
 * What every face that hands out pictures shares: the tables of the catalogue made ready for drawing, turns for drawing so
 * that no more pictures are drawn at once than there are processors, and a look at whether the client still waits.
 */
package org.spatialplan.ogc.drawing;
