package org.spatialplan.ogc.api.styles;

import org.spatialplan.feature.FeatureTable;
import org.spatialplan.portrayal.style.MapStyle;
import org.spatialplan.text.LocalizedText;

/** A collection and the style that it is drawn in. */
public record StyledTable(FeatureTable table, MapStyle style) {

    /** The id of the collection. */
    public String id() {
        return table.type().id();
    }

    /** What people call the collection. */
    LocalizedText title() {
        return new LocalizedText(
                table.type().definition().titleZh(), table.type().definition().titleEn());
    }
}
