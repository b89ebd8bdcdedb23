/** Lists of coordinates as surveyors send them: tables of points in CSV, text and Excel workbooks. */
package org.spatialplan.format.list;
