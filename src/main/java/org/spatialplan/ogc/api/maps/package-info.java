/** OGC API – Maps part 1 (20-058) under {@code /ogc}: pictures of the dataset, of a collection, of either in a style. */
package org.spatialplan.ogc.api.maps;
