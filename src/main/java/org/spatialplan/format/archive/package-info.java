/**
 * Archives of other kinds as a zip that Java reads: 7z, and zips packed by Deflate64 and other rare methods. The only
 * room that knows commons-compress.
 */
package org.spatialplan.format.archive;
