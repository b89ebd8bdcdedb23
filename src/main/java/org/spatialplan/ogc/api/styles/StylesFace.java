package org.spatialplan.ogc.api.styles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.ogc.api.OgcFace;
import org.spatialplan.ogc.api.OgcLinks;
import org.spatialplan.portrayal.style.Styles;
import org.spatialplan.text.Messages;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Adds OGC API – Styles to the OGC APIs. */
@Component
@Order(34)
class StylesFace implements OgcFace {

    private static final String CONFORMANCE = "http://www.opengis.net/spec/ogcapi-styles-1/1.0/conf/";

    private final OfferedStyles offered;
    private final StyleFormats formats;

    StylesFace(OfferedStyles offered, Styles styles) {
        this.offered = offered;
        this.formats = new StyleFormats(styles);
    }

    @Override
    public List<Entry> entries() {
        return List.of(entry(StylePaths.LIST));
    }

    @Override
    public List<Entry> entries(String collection) {
        return List.of(entry(StylePaths.LIST_OF_COLLECTION.replace("{collectionId}", collection)));
    }

    private static Entry entry(String path) {
        return new Entry(
                path + "?f=json",
                OgcLinks.REL + "styles",
                MediaFormat.JSON.mediaType(),
                Messages.of("ogc.link.styles"));
    }

    @Override
    public List<String> conformance() {
        List<String> classes = new ArrayList<>(List.of("core", "mapbox-styles"));
        List<MediaFormat> offeredFormats = offered.list().stream()
                .flatMap(style -> formats.of(style).stream())
                .distinct()
                .toList();
        if (offeredFormats.contains(StyleFormats.SLD_10)) {
            classes.add("sld-10");
        }
        if (offeredFormats.contains(StyleFormats.SLD_11)) {
            classes.add("sld-11");
        }
        return classes.stream().map(CONFORMANCE::concat).toList();
    }

    @Override
    public Map<String, Object> paths() {
        return StylePaths.all();
    }
}
