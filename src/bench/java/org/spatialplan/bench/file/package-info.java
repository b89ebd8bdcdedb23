/** How fast files of parcels are read, and how much memory that takes. */
package org.spatialplan.bench.file;
