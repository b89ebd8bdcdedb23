/**
 * GeoParquet (1.1), read and written. The only package that knows Parquet. The library's own reader and writer of records
 * need Hadoop; its columns and pages do not.
 */
package org.spatialplan.format.parquet;
