/** How soon the map page shows something, and how smoothly it moves. */
package org.spatialplan.bench.page;
