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

/** Sets up what the services of tiles share. */
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
                // other clients may wait for the tile, so it is drawn even if the first client has left
                request -> turns.draw(
                        (long) request.width() * request.height(),
                        () -> false,
                        () -> renderer.draw(request, drawn -> PictureEncoder.encode(drawn, PictureFormat.PNG))),
                renderer::labels,
                turns::makeTile,
                portrayed,
                cache);
    }
}
