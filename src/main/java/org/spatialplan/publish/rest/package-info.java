/**
 * The part of GeoServer's REST interface that publication needs, as GeoServer 2.27 speaks it. The records are its JSON: names of components are
 * its names. A component that is null is neither told nor changed.
 */
package org.spatialplan.publish.rest;
