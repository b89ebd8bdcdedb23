/** The map as versioned, sourced layers with rules; the places of links; and the interfaces of the stores. */
package org.spatialplan.layer;
