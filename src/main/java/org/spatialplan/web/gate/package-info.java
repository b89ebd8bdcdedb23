/**
 * The gate before all work on submitted geometry: turns by cost, a time limit for each request and each parcel, limits
 * on vertices and bytes that depend on the heap, and a check whether the client still waits.
 */
package org.spatialplan.web.gate;
