package org.spatialplan.ogc.wmts;

import java.util.List;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LayerWords;
import org.spatialplan.ogc.ows.XmlText;
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

    String of(TiledTable table) {
        LayerDefinition definition = table.table().type().definition();
        return text(
                table.id(),
                new LocalizedText(definition.titleZh(), definition.titleEn()),
                new LocalizedText(LayerWords.summaryZh(definition), LayerWords.summaryEn(definition)),
                styles(table),
                List.of(table));
    }

    /** Writes the layer that is made of all others. */
    String ofAll(List<TiledTable> tables) {
        String style =
                """
                      <Style isDefault="true">
                        <ows:Identifier>%s</ows:Identifier>
                      </Style>
                """
                        .formatted(WmtsTile.DEFAULT_STYLE);
        return text(
                WmtsTile.GROUP,
                Messages.of("ogc.all-layers"),
                Messages.of("ogc.all-layers-plan-places"),
                style,
                tables);
    }

    private String text(String id, LocalizedText title, LocalizedText summary, String styles, List<TiledTable> tables) {
        Envelope box = tables.stream()
                .flatMap(table -> table.table().type().extent().stream())
                .reduce(WmtsLayerText::unite)
                .orElse(WORLD);
        return """
                    <Layer>
                      <ows:Title xml:lang="zh">%s</ows:Title>
                      <ows:Title xml:lang="en">%s</ows:Title>
                      <ows:Abstract xml:lang="zh">%s</ows:Abstract>
                      <ows:Abstract xml:lang="en">%s</ows:Abstract>
                      <ows:WGS84BoundingBox>
                        <ows:LowerCorner>%s %s</ows:LowerCorner>
                        <ows:UpperCorner>%s %s</ows:UpperCorner>
                      </ows:WGS84BoundingBox>
                      <ows:Identifier>%s</ows:Identifier>
                %s      <Format>image/png</Format>
                %s%s      <ResourceURL format="image/png" resourceType="tile" template="%s/wmts/1.0.0/%s/{Style}/{time}/{TileMatrixSet}/{TileMatrix}/{TileRow}/{TileCol}.png"/>
                    </Layer>
                """
                .formatted(
                        XmlText.escape(title.zh()),
                        XmlText.escape(title.en()),
                        XmlText.escape(summary.zh()),
                        XmlText.escape(summary.en()),
                        box.getMinX(),
                        box.getMinY(),
                        box.getMaxX(),
                        box.getMaxY(),
                        id,
                        styles,
                        TimeDimension.xml(tables.stream()
                                .flatMap(table -> tiles.times(table.id()).stream())
                                .toList()),
                        TileMatrixSet.ALL.stream().map(set -> link(tables, set)).collect(Collectors.joining()),
                        root,
                        id);
    }

    private static Envelope unite(Envelope one, Envelope other) {
        Envelope both = one.copy();
        both.expandToInclude(other);
        return both;
    }

    private String styles(TiledTable table) {
        List<MapStyle> styles = tiles.styles(table);
        return styles.stream()
                .map(style -> style(table.id(), style, style == styles.get(0)))
                .collect(Collectors.joining());
    }

    private String style(String layer, MapStyle style, boolean isDefault) {
        Legends.Picture legend = legends.get(style);
        return """
                      <Style isDefault="%s">
                        <ows:Title xml:lang="zh">%s</ows:Title>
                        <ows:Title xml:lang="en">%s</ows:Title>
                        <ows:Identifier>%s</ows:Identifier>
                        <LegendURL format="image/png" width="%d" height="%d" xlink:href="%s/wmts/1.0.0/%s/%s/legend.png"/>
                      </Style>
                """
                .formatted(
                        isDefault,
                        XmlText.escape(style.titleZh()),
                        XmlText.escape(style.titleEn()),
                        XmlText.escape(style.name()),
                        legend.width(),
                        legend.height(),
                        root,
                        layer,
                        XmlText.escape(style.name()));
    }

    private static String link(List<TiledTable> tables, TileMatrixSet set) {
        return "      <TileMatrixSetLink>\n        <TileMatrixSet>" + set.id()
                + "</TileMatrixSet>\n        <TileMatrixSetLimits>\n"
                + set.matrices().stream()
                        .map(matrix -> limits(matrix, Tiles.range(tables, set, matrix)))
                        .collect(Collectors.joining())
                + "        </TileMatrixSetLimits>\n      </TileMatrixSetLink>\n";
    }

    private static String limits(TileMatrix matrix, TileRange range) {
        return ("          <TileMatrixLimits><TileMatrix>%s</TileMatrix><MinTileRow>%d</MinTileRow>"
                        + "<MaxTileRow>%d</MaxTileRow><MinTileCol>%d</MinTileCol><MaxTileCol>%d</MaxTileCol>"
                        + "</TileMatrixLimits>\n")
                .formatted(matrix.id(), range.minRow(), range.maxRow(), range.minColumn(), range.maxColumn());
    }
}
