/** Measures the check on Apache Spark beside Sedona SQL and beside one process of the service. */
package org.spatialplan.bench.batch;
