/**
 * The common parts of the OGC APIs: landing page, conformance, formats, links, and the description of the API as an
 * OpenAPI 3.0 document without external references.
 */
package org.spatialplan.ogc.api;
