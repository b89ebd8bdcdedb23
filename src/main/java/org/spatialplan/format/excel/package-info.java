/**
 * Excel workbooks (.xlsx, ECMA-376) that strangers send, read forward in bounded memory: the stored values of their cells.
 * Formulas are not computed, macros not run, links not followed.
 */
package org.spatialplan.format.excel;
