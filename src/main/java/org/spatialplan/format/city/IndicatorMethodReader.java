package org.spatialplan.format.city;

import java.util.List;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.format.rules.YamlDocument;
import org.spatialplan.indicator.IndicatorMethod;
import org.spatialplan.indicator.IndicatorMethod.Reach;
import org.spatialplan.indicator.IndicatorMethod.Rule;
import org.spatialplan.indicator.IndicatorMethods;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * Reads {@code computed-indicators.yaml}: the indicators that are computed from layers, and how. Stateless and
 * thread-safe.
 */
public final class IndicatorMethodReader {

    /**
     * Reads the methods.
     *
     * @throws DataFileException with file, line and reason
     */
    public IndicatorMethods read(DataFile file) {
        return new IndicatorMethods(YamlDocument.read(file).root().list("indicators").stream()
                .flatMap(node -> node.attempt(IndicatorMethodReader::method).stream())
                .toList());
    }

    private static IndicatorMethod method(YamlDocument.Node node) {
        Rule rule = node.constant("rule", Rule.class);
        List<String> by = node.texts("by");
        List<Reach> reaches = node.optionalList("reaches").stream()
                .map(reach -> new Reach(reach.number("from_m2"), reach.number("radius_m")))
                .toList();
        if ((rule == Rule.SHARE_COVERED || rule == Rule.SHARE_WITHIN_REACH) && by.isEmpty()) {
            node.fault(Messages.of("format.city.method-by"));
        }
        if (rule == Rule.SHARE_WITHIN_REACH && reaches.isEmpty()) {
            node.fault(Messages.of("format.city.method-reaches"));
        }
        if (rule == Rule.SHARE_WITH_ATTRIBUTE && node.texts("values").isEmpty()) {
            node.fault(Messages.of("format.city.method-values"));
        }
        return new IndicatorMethod(
                (int) node.number("number"),
                rule,
                node.text("of"),
                by,
                rule == Rule.SHARE_WITH_ATTRIBUTE ? node.text("attribute") : "",
                node.texts("values"),
                node.texts("other_values"),
                node.flag("complement"),
                reaches,
                new LocalizedText(node.text("method_zh"), node.text("method_en")),
                new LocalizedText(node.text("source_zh"), node.text("source_en")));
    }
}
