/**
 * Imports a file as the new version of a layer: the file is read and mapped into a spool on disk, examined in a report,
 * and only then added in one transaction.
 */
package org.spatialplan.imports;
