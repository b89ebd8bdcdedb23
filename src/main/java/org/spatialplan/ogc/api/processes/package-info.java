/** OGC API – Processes, part 1 (18-062r2): the conflict check for many parcels, with jobs that survive a restart. */
package org.spatialplan.ogc.api.processes;
