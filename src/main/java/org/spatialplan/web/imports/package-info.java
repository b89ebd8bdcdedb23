/** Imports over HTTP: behind a key, one after the other, kept as folders of plain files until they are committed or given up. */
package org.spatialplan.web.imports;
