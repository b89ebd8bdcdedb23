/**
 * OGC API – Records 1.0 (20-004r1): the {@link org.spatialplan.catalogue catalogue of layers} as a searchable collection of
 * records.
 */
package org.spatialplan.ogc.api.records;
