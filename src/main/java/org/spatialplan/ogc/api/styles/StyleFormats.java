package org.spatialplan.ogc.api.styles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.ogc.api.OgcFormats;
import org.spatialplan.portrayal.style.Styles;

/** The formats of stylesheets, the default first. An SLD file is handed out as it is, in the version that it is written in. */
final class StyleFormats {

    static final MediaFormat SLD_10 =
            new MediaFormat("sld10", "application/vnd.ogc.sld+xml;version=1.0", "sld", List.of());
    static final MediaFormat SLD_11 =
            new MediaFormat("sld11", "application/vnd.ogc.sld+xml;version=1.1", "sld", List.of());

    private static final Pattern VERSION_11 =
            Pattern.compile("<(?:\\w+:)?StyledLayerDescriptor[^>]*\\sversion\\s*=\\s*[\"']1\\.1");

    private final Styles styles;

    StyleFormats(Styles styles) {
        this.styles = styles;
    }

    List<MediaFormat> of(OfferedStyle style) {
        List<MediaFormat> offered = new ArrayList<>(List.of(OgcFormats.MAPBOX));
        sld(style).map(StyleFormats::version).ifPresent(offered::add);
        return offered;
    }

    /** The file of a style; empty for the whole plan, which has many, and for a layer without one. */
    Optional<String> sld(OfferedStyle style) {
        return style.isOfPlan()
                ? Optional.empty()
                : styles.findDocument(style.layers().get(0).id());
    }

    static MediaFormat version(String document) {
        return VERSION_11.matcher(document).find() ? SLD_11 : SLD_10;
    }
}
