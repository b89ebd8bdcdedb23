/** Reads tables of text (CSV) whose rows have a geometry in one cell. */
package org.spatialplan.format.csv;
