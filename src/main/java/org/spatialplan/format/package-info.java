/** File formats: {@link org.spatialplan.format.MediaFormat} names them for every door; the rooms beneath read and write them. */
package org.spatialplan.format;
