package org.spatialplan.ogc.wms;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeature;
import org.spatialplan.geo.Crs;
import org.spatialplan.layer.LayerWords;
import org.spatialplan.ogc.words.ValueWords;
import org.spatialplan.text.Messages;

/** Writes plain text, one line for each value. */
final class InfoText implements InfoFormat {

    @Override
    public List<String> mediaTypes() {
        return List.of("text/plain");
    }

    @Override
    public byte[] write(List<FoundFeatures> found, Crs crs, ValueWords words) {
        StringBuilder text = new StringBuilder();
        for (FoundFeatures each : found) {
            for (SimpleFeature row : each.rows()) {
                text.append(row.getID())
                        .append("  ")
                        .append(LayerWords.title(each.type().definition()))
                        .append('\n');
                FeatureValues.of(row, each.type()).forEach((property, value) -> text.append("  ")
                        .append(property.name())
                        .append(" = ")
                        .append(String.valueOf(value).replaceAll("\\R", " "))
                        .append('\n'));
            }
        }
        if (text.isEmpty()) {
            text.append(Messages.of("ogc.wms.nothing-here").pair()).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
