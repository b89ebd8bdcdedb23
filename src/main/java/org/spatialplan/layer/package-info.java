/** The map as versioned, sourced layers with rules; where links meet features; and the interfaces of the stores. */
package org.spatialplan.layer;
