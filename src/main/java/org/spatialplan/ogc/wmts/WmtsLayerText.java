package org.spatialplan.ogc.wmts;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.format.write.XmlDocument;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LayerWords;
import org.spatialplan.portrayal.style.MapStyle;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.tile.TileMatrix;
import org.spatialplan.tile.TileMatrixSet;
import org.spatialplan.tile.TileRange;
import org.spatialplan.tile.TiledTable;
import org.spatialplan.tile.Tiles;

/** Writes a layer of the service metadata document. */
final class WmtsLayerText {

    private static final Envelope WORLD = new Envelope(-180, 180, -90, 90);

    private final Tiles tiles;
    private final Legends legends;
    private final String root;

    WmtsLayerText(Tiles tiles, Legends legends, String root) {
        this.tiles = tiles;
        this.legends = legends;
        this.root = root;
    }

    void write(TiledTable table, XmlDocument xml) {
        LayerDefinition definition = table.table().type().definition();
        LocalizedText title = new LocalizedText(definition.titleZh(), definition.titleEn());
        LocalizedText summary = new LocalizedText(LayerWords.summaryZh(definition), LayerWords.summaryEn(definition));
        write(table.id(), title, summary, List.of(table), () -> styles(table, xml), xml);
    }

    /** Writes the layer that is made of all others. */
    void writeAll(List<TiledTable> tables, XmlDocument xml) {
        LocalizedText title = Messages.of("ogc.all-layers");
        LocalizedText summary = Messages.of("ogc.all-layers-plan-places");
        Runnable style = () -> xml.open("Style", "isDefault", "true")
                .leaf("ows:Identifier", WmtsTile.DEFAULT_STYLE)
                .close();
        write(WmtsTile.GROUP, title, summary, tables, style, xml);
    }

    private static void write(String element, LocalizedText text, XmlDocument xml) {
        xml.leaf(element, text.zh(), "xml:lang", "zh").leaf(element, text.en(), "xml:lang", "en");
    }

    private void write(
            String id,
            LocalizedText title,
            LocalizedText summary,
            List<TiledTable> tables,
            Runnable styles,
            XmlDocument xml) {
        xml.open("Layer");
        write("ows:Title", title, xml);
        write("ows:Abstract", summary, xml);
        box(tables, xml);
        xml.leaf("ows:Identifier", id);
        styles.run();
        xml.leaf("Format", "image/png");
        TimeDimension.write(
                tables.stream()
                        .flatMap(table -> tiles.times(table.id()).stream())
                        .toList(),
                xml);
        TileMatrixSet.ALL.forEach(set -> link(tables, set, xml));
        xml.empty(
                "ResourceURL",
                "format",
                "image/png",
                "resourceType",
                "tile",
                "template",
                root + "/wmts/1.0.0/" + id + "/{Style}/{time}/{TileMatrixSet}/{TileMatrix}/{TileRow}/{TileCol}.png");
        xml.close();
    }

    private static void box(List<TiledTable> tables, XmlDocument xml) {
        Envelope box = tables.stream()
                .flatMap(table -> table.table().type().extent().stream())
                .reduce(WmtsLayerText::unite)
                .orElse(WORLD);
        xml.open("ows:WGS84BoundingBox")
                .leaf("ows:LowerCorner", box.getMinX() + " " + box.getMinY())
                .leaf("ows:UpperCorner", box.getMaxX() + " " + box.getMaxY())
                .close();
    }

    private static Envelope unite(Envelope one, Envelope other) {
        Envelope both = one.copy();
        both.expandToInclude(other);
        return both;
    }

    private void styles(TiledTable table, XmlDocument xml) {
        List<MapStyle> styles = tiles.styles(table);
        styles.forEach(style -> write(table.id(), style, style == styles.get(0), xml));
    }

    private void write(String layer, MapStyle style, boolean isDefault, XmlDocument xml) {
        Legends.Picture legend = legends.get(style);
        xml.open("Style", "isDefault", Boolean.toString(isDefault));
        write("ows:Title", new LocalizedText(style.titleZh(), style.titleEn()), xml);
        xml.leaf("ows:Identifier", style.name())
                .empty(
                        "LegendURL",
                        "format",
                        "image/png",
                        "width",
                        Integer.toString(legend.width()),
                        "height",
                        Integer.toString(legend.height()),
                        "xlink:href",
                        root + "/wmts/1.0.0/" + layer + "/" + style.name() + "/legend.png")
                .close();
    }

    private static void link(List<TiledTable> tables, TileMatrixSet set, XmlDocument xml) {
        xml.open("TileMatrixSetLink").leaf("TileMatrixSet", set.id()).open("TileMatrixSetLimits");
        for (TileMatrix matrix : set.matrices()) {
            TileRange range = Tiles.range(tables, set, matrix);
            xml.open("TileMatrixLimits")
                    .leaf("TileMatrix", matrix.id())
                    .leaf("MinTileRow", Long.toString(range.minRow()))
                    .leaf("MaxTileRow", Long.toString(range.maxRow()))
                    .leaf("MinTileCol", Long.toString(range.minColumn()))
                    .leaf("MaxTileCol", Long.toString(range.maxColumn()))
                    .close();
        }
        xml.close().close();
    }
}
