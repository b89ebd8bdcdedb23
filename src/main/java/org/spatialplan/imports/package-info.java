/**
 * A layer's new version from a file: read and mapped into a spool on disk, looked at from all sides in a report, and only then
 * added in one transaction.
 */
package org.spatialplan.imports;
