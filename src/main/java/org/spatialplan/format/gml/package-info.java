/** Reads GML of simple features: versions 2, 3.1 and 3.2, as WFS and GIS write them; the axis order of names of systems. */
package org.spatialplan.format.gml;
