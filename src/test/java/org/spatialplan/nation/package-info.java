/**
 * The data on which the check on Spark (src/spark) is compared with the service: layers of several control lines, parcels of every kind, and what
 * the service answers on them. {@link org.spatialplan.nation.NationOracle} writes all of it into a folder; the tests of src/spark read it.
 */
package org.spatialplan.nation;
