package org.spatialplan.ogc.api.tiles;

import org.spatialplan.feature.FeatureCatalogue;
import org.spatialplan.ogc.drawing.DrawingLimiter;
import org.spatialplan.portrayal.MapRenderer;
import org.spatialplan.portrayal.PortrayedLayers;
import org.spatialplan.portrayal.picture.PictureEncoder;
import org.spatialplan.portrayal.picture.PictureFormat;
import org.spatialplan.portrayal.style.Styles;
import org.spatialplan.tile.TileCache;
import org.spatialplan.tile.Tiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the faces for tiles share. */
@Configuration(proxyBeanMethods = false)
class TileConfiguration {

    @Bean
    Tiles tiles(
            FeatureCatalogue catalogue,
            Styles styles,
            MapRenderer renderer,
            DrawingLimiter turns,
            PortrayedLayers portrayed,
            TileCache cache) {
        return new Tiles(
                catalogue,
                styles,
                // others may wait for the tile, so it is drawn even if the client that asked first is gone
                request -> turns.draw(
                        (long) request.width() * request.height(),
                        () -> false,
                        () -> renderer.draw(request, drawn -> PictureEncoder.encode(drawn, PictureFormat.PNG))),
                turns::makeTile,
                portrayed,
                cache);
    }
}
