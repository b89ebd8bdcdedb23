/** An immutable in-memory index of one layer version, read without locks. */
package org.spatialplan.index;
