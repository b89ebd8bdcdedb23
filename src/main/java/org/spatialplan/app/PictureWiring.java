package org.spatialplan.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spatialplan.format.write.FeatureStyles;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.portrayal.Legend;
import org.spatialplan.portrayal.MapRenderer;
import org.spatialplan.portrayal.PortrayedLayers;
import org.spatialplan.portrayal.figure.MapFigures;
import org.spatialplan.portrayal.style.Styles;
import org.spatialplan.portrayal.text.MapFonts;
import org.spatialplan.tile.TileCache;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes what draws: fonts, styles, maps, legends, and the cache of tiles. */
@Configuration(proxyBeanMethods = false)
class PictureWiring {

    /** The largest share of the heap for finished tiles, as its divisor. */
    private static final int TILES_SHARE = 16;

    private static final Logger LOG = LoggerFactory.getLogger(PictureWiring.class);

    /** Finds the fonts once and logs once what is missing. */
    @Bean
    MapFonts mapFonts() {
        MapFonts fonts = MapFonts.find();
        fonts.missing().ifPresent(LOG::warn);
        return fonts;
    }

    @Bean
    Styles styles(SpatialPlanSettings settings, Catalogue catalogue) {
        return StyleFiles.read(settings, catalogue);
    }

    @Bean
    FeatureStyles featureStyles(Styles styles) {
        return new SldFeatureStyles(styles);
    }

    @Bean
    MapRenderer mapRenderer(MapFonts fonts) {
        return new MapRenderer(fonts);
    }

    @Bean
    PortrayedLayers portrayedLayers() {
        return new PortrayedLayers();
    }

    @Bean
    Legend legend(MapFonts fonts) {
        return new Legend(fonts);
    }

    @Bean
    MapFigures mapFigures(MapRenderer renderer, Legend legend, Styles styles) {
        return new MapFigures(renderer, legend, styles);
    }

    @Bean
    TileCache tileCache(SpatialPlanSettings settings) {
        return new TileCache(
                Math.min(settings.tileCache().toBytes(), Runtime.getRuntime().maxMemory() / TILES_SHARE));
    }
}
