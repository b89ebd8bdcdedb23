/**
 * The part of GeoServer's REST interface that publication needs, of GeoServer 2.27. The records are its JSON and have its names. A
 * component that is null is not sent and so not changed.
 */
package org.spatialplan.publish.rest;
