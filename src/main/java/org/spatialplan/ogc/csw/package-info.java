/**
 * CSW 2.0.2 (OGC 07-006r1) at {@code /ows}: the {@link org.spatialplan.catalogue catalogue of layers} for clients such as
 * QGIS' MetaSearch, as Dublin Core and as ISO 19139. It is only read: no transactions, no harvesting.
 */
package org.spatialplan.ogc.csw;
