/** WMTS 1.0.0 (OGC 07-057r7) with key-value parameters and with addresses as resources: pictures of each layer in its styles. */
package org.spatialplan.ogc.wmts;
