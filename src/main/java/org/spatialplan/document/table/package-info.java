/** Lines become tables: cells, whichever way they are laid out, rows, headings and sums, each with its line. */
package org.spatialplan.document.table;
