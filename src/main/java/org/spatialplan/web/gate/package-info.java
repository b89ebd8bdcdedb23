/**
 * The gate before all work on geometry that comes from outside: turns by cost, a deadline for each request and each parcel, a
 * budget of vertices and of bytes that follows from the heap, and a look at whether the client still waits.
 */
package org.spatialplan.web.gate;
