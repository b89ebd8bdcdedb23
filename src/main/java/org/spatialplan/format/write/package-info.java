/**
 * Writes features of any type to files and streams. Each format has one class; rows are written one by one, so that no
 * answer is held in memory.
 */
package org.spatialplan.format.write;
