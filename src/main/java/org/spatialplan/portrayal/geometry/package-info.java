/** Geometry packed for drawing: flat arrays in one CRS under a packed tree, and simpler forms of it for small scales. */
package org.spatialplan.portrayal.geometry;
