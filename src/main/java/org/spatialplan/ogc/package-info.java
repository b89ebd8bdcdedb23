/** The faces that OGC standards describe. */
package org.spatialplan.ogc;
