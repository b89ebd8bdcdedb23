/**
 * The layers of a database norm, as a data file describes them: names, columns, code lists. Files are recognised by it.
 */
package org.spatialplan.format.standard;
