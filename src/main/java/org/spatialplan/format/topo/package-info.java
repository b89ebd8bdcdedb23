/** Reads TopoJSON, in which outlines share their edges. */
package org.spatialplan.format.topo;
