/**
 * Homes: each parcel is checked in one of many places, and to each place go the parts of the layers that its parcels may
 * meet. No executor needs a whole layer.
 */
package org.spatialplan.spark.home;
