/** Reads filters (FES 2.0, Filter 1.1 and 1.0) and GML geometries from XML, with no way out of the document. */
package org.spatialplan.ogc.fes;
