/**
 * The catalogue of layers (ISO 19115 in few words): for each layer one record that says what it is, how current and how
 * sure it is, whose it is, and where it is served; and the search for records.
 */
package org.spatialplan.catalogue;
