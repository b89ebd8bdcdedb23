package org.spatialplan.ogc.wms;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeature;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.format.write.XmlEscape;
import org.spatialplan.geo.Crs;
import org.spatialplan.layer.LayerWords;
import org.spatialplan.text.Messages;

/** Writes a page with a table for each feature. Every value is escaped. */
final class InfoHtml implements InfoFormat {

    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html lang="zh"><head><meta charset="UTF-8"><title>%s</title><style>
            body{font:14px/1.5 sans-serif;margin:8px}table{border-collapse:collapse;margin:0 0 12px}
            caption{text-align:left;font-weight:bold;padding:4px 0}
            th,td{border:1px solid #ccd;padding:2px 6px;text-align:left;vertical-align:top}
            th{font-weight:normal;color:#555}small{color:#777}
            </style></head><body>
            """
                    .replace("%s", Messages.of("ogc.wms.feature-info").pair());

    @Override
    public List<String> mediaTypes() {
        return List.of("text/html");
    }

    @Override
    public byte[] write(List<FoundFeatures> found, Crs crs) {
        StringBuilder html = new StringBuilder(HEAD);
        boolean nothing = true;
        for (FoundFeatures each : found) {
            for (SimpleFeature row : each.rows()) {
                nothing = false;
                writeTable(row, each.type(), html);
            }
        }
        if (nothing) {
            html.append("<p>")
                    .append(Messages.of("ogc.wms.nothing-here").pair())
                    .append("</p>\n");
        }
        return html.append("</body></html>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void writeTable(SimpleFeature row, FeatureType type, StringBuilder html) {
        html.append("<table><caption>")
                .append(XmlEscape.of(LayerWords.title(type.definition())))
                .append("</caption>\n");
        FeatureValues.of(row, type).forEach((property, value) -> html.append("<tr><th>")
                .append(XmlEscape.of(LayerWords.both(property.titleZh(), property.titleEn())))
                .append("</th><td>")
                .append(XmlEscape.of(String.valueOf(value)))
                .append("</td></tr>\n"));
        html.append("</table>\n");
        String limits = LayerWords.both(
                type.definition().limits().zh(), type.definition().limits().en());
        if (!limits.isEmpty()) {
            html.append("<p><small>").append(XmlEscape.of(limits)).append("</small></p>\n");
        }
    }
}
