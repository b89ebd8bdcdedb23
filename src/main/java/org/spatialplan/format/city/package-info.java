/**
 * Reads and writes the files that describe a city: the plan, its rules and indicators; GeoJSON is written here, and read
 * by {@code format.read}. Each format has one class.
 */
package org.spatialplan.format.city;
