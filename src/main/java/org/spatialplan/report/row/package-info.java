/** A verdict as one row of a table, the same at every door and in a batch outside this service. */
package org.spatialplan.report.row;
