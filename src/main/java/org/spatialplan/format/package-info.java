/**
 * File formats. {@link org.spatialplan.format.MediaFormat} names them for all resources; the packages below read and
 * write them.
 */
package org.spatialplan.format;
