/** Styled Layer Descriptor (OGC 02-070, SLD 1.0.0) read into GeoTools' style model and compiled for drawing. */
package org.spatialplan.portrayal.style;
