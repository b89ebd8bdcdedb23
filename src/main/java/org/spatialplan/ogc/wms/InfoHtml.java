package org.spatialplan.ogc.wms;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeature;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.feature.Property;
import org.spatialplan.format.write.XmlEscape;
import org.spatialplan.geo.Crs;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.ogc.words.ValueWords;
import org.spatialplan.ogc.words.ValueWords.Word;
import org.spatialplan.text.Language;
import org.spatialplan.text.Messages;

/** Writes a page with a table for each feature, in words of the reader's language. Every value is escaped. */
final class InfoHtml implements InfoFormat {

    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html lang="%s"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title><style>
            :root{color-scheme:light dark}body{font:14px/1.5 sans-serif;margin:8px}
            table{border-collapse:collapse;margin:0 0 8px}
            caption{text-align:left;font-weight:bold;padding:4px 0}caption span{font-weight:normal;opacity:.75}
            th,td{border:1px solid #8888;padding:2px 8px;text-align:left;vertical-align:top;overflow-wrap:anywhere}
            th{font-weight:normal;opacity:.75;white-space:nowrap}p{margin:0 0 14px;max-width:44em}
            .mark{border:1px dashed;border-radius:3px;padding:0 4px;opacity:1}
            </style></head><body>
            """;

    @Override
    public List<String> mediaTypes() {
        return List.of("text/html");
    }

    @Override
    public byte[] write(List<FoundFeatures> found, Crs crs, ValueWords words) {
        Language language = words.language();
        StringBuilder html =
                new StringBuilder(HEAD.formatted(language.tag(), language.text(Messages.of("ogc.wms.feature-info"))));
        for (FoundFeatures each : found) {
            for (SimpleFeature row : each.rows()) {
                writeTable(row, each.type(), words, html);
            }
        }
        if (found.stream().allMatch(each -> each.rows().isEmpty())) {
            html.append("<p>")
                    .append(language.text(Messages.of("ogc.wms.nothing-here")))
                    .append("</p>\n");
        }
        return html.append("</body></html>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void writeTable(SimpleFeature row, FeatureType type, ValueWords words, StringBuilder html) {
        Language language = words.language();
        LayerDefinition layer = type.definition();
        html.append("<table><caption>").append(XmlEscape.of(language.text(layer.titleZh(), layer.titleEn())));
        if (layer.illustrative()) {
            html.append(" <span class=\"mark\">")
                    .append(language.text(Messages.of("catalogue.illustrative")))
                    .append("</span>");
        }
        html.append("</caption>\n");
        for (Property property : type.properties()) {
            List<Word> value = words.of(row.getAttribute(property.name()), property);
            if (!value.isEmpty() && words.isRead(property.name(), type)) {
                writeRow(language.text(property.titleZh(), property.titleEn()), value, language, html);
            }
        }
        html.append("</table>\n");
        String limits = language.text(layer.limits());
        if (!limits.isEmpty()) {
            html.append("<p><small>").append(XmlEscape.of(limits)).append("</small></p>\n");
        }
    }

    private static void writeRow(String title, List<Word> value, Language language, StringBuilder html) {
        html.append("<tr><th scope=\"row\">").append(XmlEscape.of(title)).append("</th><td>");
        String separator = "";
        for (Word word : value) {
            html.append(separator).append(text(word));
            separator = language.text("、", "; ");
        }
        html.append("</td></tr>\n");
    }

    private static String text(Word word) {
        String text = XmlEscape.of(word.text());
        return word.href().isEmpty() ? text : "<a href=\"" + XmlEscape.of(word.href()) + "\">" + text + "</a>";
    }
}
