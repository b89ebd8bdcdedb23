/** The description of the OGC APIs as an OpenAPI 3.0 document without outside references. */
package org.spatialplan.ogc.api;
