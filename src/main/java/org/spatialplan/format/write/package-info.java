/** Features of any type as files and streams, one class a format, row by row: no answer is held in memory. */
package org.spatialplan.format.write;
