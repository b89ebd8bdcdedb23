/**
 * Maps as figures of documents, as a report's and an import's: drawn by the renderer and the styles that draw the WMS, with
 * signs of their own for what a document is about, a scale bar and a north arrow.
 */
package org.spatialplan.portrayal.figure;
