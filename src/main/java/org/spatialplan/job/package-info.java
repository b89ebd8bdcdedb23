/**
 * Work that outlives the request that brought it. A job is a folder of plain files: its record and its parts. A queue runs
 * jobs in turns, cancels them, and takes them up after a restart. Knows no HTTP and no Spring.
 */
package org.spatialplan.job;
