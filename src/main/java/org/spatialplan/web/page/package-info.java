/**
 * The files of the map page: each at an address that holds a hash of them all, packed, and kept by browsers for as long as the
 * hash is the same; and the page itself, which names these addresses.
 */
package org.spatialplan.web.page;
