/**
 * Reads and writes the files that describe a city: the plan, its layers, rules and indicators. Each format has one
 * class.
 */
package org.spatialplan.format.city;
