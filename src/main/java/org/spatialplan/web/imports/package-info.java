/**
 * Imports over HTTP. They need a key, run one after the other, and are kept as folders of plain files until they are
 * committed or cancelled.
 */
package org.spatialplan.web.imports;
