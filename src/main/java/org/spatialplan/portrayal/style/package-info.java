/** Reads Styled Layer Descriptor (OGC 02-070, SLD 1.0.0) into GeoTools' style model and compiles it for drawing. */
package org.spatialplan.portrayal.style;
