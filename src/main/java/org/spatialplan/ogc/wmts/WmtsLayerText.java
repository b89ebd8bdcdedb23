package org.spatialplan.ogc.wmts;

import java.util.List;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.ogc.ows.XmlText;
import org.spatialplan.portrayal.style.MapStyle;
import org.spatialplan.tile.TileMatrix;
import org.spatialplan.tile.TileMatrixSet;
import org.spatialplan.tile.TileRange;
import org.spatialplan.tile.TiledTable;
import org.spatialplan.tile.Tiles;

/** A layer in the service metadata document. */
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
        Envelope box = table.table().type().extent().orElse(WORLD);
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
                %s      <ResourceURL format="image/png" resourceType="tile" template="%s/wmts/1.0.0/%s/{Style}/{TileMatrixSet}/{TileMatrix}/{TileRow}/{TileCol}.png"/>
                    </Layer>
                """
                .formatted(
                        XmlText.escape(definition.titleZh()),
                        XmlText.escape(definition.titleEn()),
                        XmlText.escape(definition.descriptionZh()),
                        XmlText.escape(definition.descriptionEn()),
                        box.getMinX(),
                        box.getMinY(),
                        box.getMaxX(),
                        box.getMaxY(),
                        table.id(),
                        styles(table),
                        TileMatrixSet.ALL.stream().map(set -> link(table, set)).collect(Collectors.joining()),
                        root,
                        table.id());
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

    private static String link(TiledTable table, TileMatrixSet set) {
        return "      <TileMatrixSetLink>\n        <TileMatrixSet>" + set.id()
                + "</TileMatrixSet>\n        <TileMatrixSetLimits>\n"
                + set.matrices().stream()
                        .map(matrix -> limits(matrix, table.range(set, matrix)))
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
