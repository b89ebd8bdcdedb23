/**
 * OGC API – Features: part 1 (core), 2 (coordinate reference systems), 3 (filtering with CQL2) and 5 (schemas), in
 * JSON, HTML and CSV. Collections are the types of {@link org.spatialplan.feature.VectorCatalogue}.
 */
package org.spatialplan.ogc.api.features;
