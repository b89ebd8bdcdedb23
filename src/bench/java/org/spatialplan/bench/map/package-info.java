/** Maps and features against MapServer on the same data in the same run. */
package org.spatialplan.bench.map;
