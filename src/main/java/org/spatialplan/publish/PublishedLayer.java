package org.spatialplan.publish;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LayerWords;

/**
 * A layer as GeoServer should show it.
 *
 * @param columns of its view
 * @param extent degrees, longitude as x; of CGCS2000 and of WGS 84, which coincide
 * @param style the layer whose style it has: itself, or the whole layer of which it is the points, lines or areas
 * @param sld the text of its style, which is uploaded unchanged
 */
public record PublishedLayer(
        LayerDefinition definition,
        List<Keyword> keywords,
        List<String> columns,
        Envelope extent,
        String style,
        String sld) {

    /** A whole layer, with a style of its own. */
    public PublishedLayer(
            LayerDefinition definition, List<Keyword> keywords, List<String> columns, Envelope extent, String sld) {
        this(definition, keywords, columns, extent, definition.id(), sld);
    }

    public PublishedLayer {
        keywords = List.copyOf(keywords);
        columns = List.copyOf(columns);
        extent = extent.copy();
    }

    /** Returns the layer's id, which is its name in GeoServer. */
    public String name() {
        return definition.id();
    }

    /** Tests whether it is whole, and not the features of one kind of geometry of another. */
    public boolean isWhole() {
        return style.equals(name());
    }

    String view() {
        return ReadSchema.view(definition.id());
    }

    String title() {
        return LayerWords.title(definition);
    }

    String summary() {
        return LayerWords.summary(definition);
    }

    /**
     * A keyword.
     *
     * @param language {@code zh} or {@code en}
     */
    public record Keyword(String word, String language) {}
}
