/**
 * Portrayal (ISO 19117): turns styled layers into pictures of the map. The entry is
 *
 * <pre>
 *   MapFonts fonts = MapFonts.find();                                   // once at start; fonts.missing() says what to mend
 *   Styles styles = Styles.read(files);                                 // the SLD files, once at start
 *   PortrayedLayer rivers = new PortrayedLayers().of(table);            // once a feature table; packs itself for each CRS
 *   MapRenderer renderer = new MapRenderer(fonts);
 *   BufferedImage picture = renderer.draw(MapRequest.of(256, 256, box, crs)
 *           .with(new LayerDrawing(rivers, styles.get("rivers"))));
 *   byte[] png = PictureEncoder.encode(picture, PictureFormat.PNG);
 * </pre>
 *
 * <p>Map coordinates are x right (easting or longitude), y up (northing or latitude), in the units of the CRS. Pixels are
 * x right, y down, with the origin at the picture's upper left corner. A pixel is 0.28 mm wide (OGC 05-078r4, 10.2), so a
 * width of 256 pixels is 71.68 mm of map.
 *
 * <p>Everything public here is immutable and thread-safe. Nothing is ever fetched: a style that refers to a graphic
 * elsewhere is refused by the reader. Knows {@code feature}, {@code geo}, {@code layer}, {@code query}, GeoTools, JTS and
 * the outlines of glyphs from Java2D; no Spring, no HTTP, no clock.
 *
 * <p>The rooms within: {@code style} reads SLD and compiles it; {@code geometry} packs and generalises; {@code raster}
 * fills and strokes by exact pixel coverage; {@code text} finds fonts and places labels; {@code picture} encodes.
 */
package org.spatialplan.portrayal;
