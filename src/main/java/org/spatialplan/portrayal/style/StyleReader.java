package org.spatialplan.portrayal.style;

import java.util.List;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.StyleFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.spatialplan.text.Messages;
import org.spatialplan.text.PlainNumber;

/**
 * Reads SLD 1.0.0 (OGC 02-070) and those elements of SE 1.1 (OGC 05-077r4) that differ by name only, into GeoTools'
 * style model. What is read can be drawn; what cannot be drawn is refused with its line, never skipped. Nothing is
 * fetched: entities, document types and graphics of other files are refused. Stateless and thread-safe.
 */
public final class StyleReader {

    private final StyleFactory styles = CommonFactoryFinder.getStyleFactory();

    /**
     * Reads all styles of a document with the names of their layers.
     *
     * @param file name for messages
     * @throws InvalidStyleException code {@code style-broken}, with file and line
     */
    public List<NamedStyle> read(String file, String xml) {
        StyleElement root = StyleXml.read(file, xml);
        if (!root.is("StyledLayerDescriptor")) {
            throw root.invalid(Messages.of("portrayal.style.no-root", root.name()));
        }
        root.allow("Name", "Title", "Abstract", "Description", "NamedLayer", "UserLayer");
        root.child("UserLayer").ifPresent(layer -> {
            throw layer.invalid(Messages.of("portrayal.style.user-layer"));
        });
        if (root.children("NamedLayer").isEmpty()) {
            throw root.invalid(Messages.of("portrayal.style.empty", root.name(), "NamedLayer"));
        }
        return root.children("NamedLayer").stream()
                .flatMap(layer -> layer(layer).stream())
                .toList();
    }

    private List<NamedStyle> layer(StyleElement element) {
        element.allow("Name", "Description", "UserStyle");
        String layer = element.textOf("Name")
                .orElseThrow(() -> element.invalid(Messages.of("portrayal.style.missing", element.name(), "Name")));
        if (element.children("UserStyle").isEmpty()) {
            throw element.invalid(Messages.of("portrayal.style.empty", element.name(), "UserStyle"));
        }
        return element.children("UserStyle").stream()
                .map(style -> new NamedStyle(layer, style(style, layer)))
                .toList();
    }

    private Style style(StyleElement element, String layer) {
        element.allow("Name", "Title", "Abstract", "Description", "IsDefault", "FeatureTypeStyle");
        Style style = styles.createStyle();
        style.setName(element.textOf("Name").orElse(layer));
        Words words = Words.of(element);
        style.getDescription().setTitle(words.title());
        style.getDescription().setAbstract(words.more());
        style.setDefault(element.textOf("IsDefault")
                .filter(List.of("1", "true")::contains)
                .isPresent());
        style.featureTypeStyles().clear();
        element.children("FeatureTypeStyle")
                .forEach(group -> style.featureTypeStyles().add(group(group)));
        if (style.featureTypeStyles().isEmpty()) {
            throw element.invalid(Messages.of("portrayal.style.empty", element.name(), "FeatureTypeStyle"));
        }
        return style;
    }

    private FeatureTypeStyle group(StyleElement element) {
        element.allow(
                "Name",
                "Title",
                "Abstract",
                "Description",
                "FeatureTypeName",
                "SemanticTypeIdentifier",
                "Rule",
                "VendorOption");
        FeatureTypeStyle group = styles.createFeatureTypeStyle();
        element.textOf("Name").ifPresent(group::setName);
        group.getOptions().putAll(VendorOptions.ofGroup(element));
        element.children("Rule").forEach(rule -> group.rules().add(rule(rule)));
        if (group.rules().isEmpty()) {
            throw element.invalid(Messages.of("portrayal.style.empty", element.name(), "Rule"));
        }
        return group;
    }

    private Rule rule(StyleElement element) {
        Rule rule = styles.createRule();
        element.textOf("Name").ifPresent(rule::setName);
        Words words = Words.of(element);
        rule.getDescription().setTitle(words.title());
        rule.getDescription().setAbstract(words.more());
        element.child("Filter").map(new FilterReader()::read).ifPresent(rule::setFilter);
        rule.setElseFilter(element.child("ElseFilter").isPresent());
        element.child("MinScaleDenominator").ifPresent(value -> rule.setMinScaleDenominator(value.number()));
        element.child("MaxScaleDenominator").ifPresent(value -> rule.setMaxScaleDenominator(value.number()));
        if (rule.isElseFilter() && element.child("Filter").isPresent()) {
            throw element.invalid(Messages.of("portrayal.style.filter-and-else"));
        }
        if (rule.getMinScaleDenominator() >= rule.getMaxScaleDenominator()) {
            throw element.invalid(Messages.of(
                    "portrayal.style.empty-scales",
                    PlainNumber.of(rule.getMinScaleDenominator()),
                    PlainNumber.of(rule.getMaxScaleDenominator())));
        }
        rule.getOptions().putAll(VendorOptions.ofRule(element));
        rule.symbolizers().clear();
        for (StyleElement child : element.children()) {
            if (SymbolizerReader.isSymbolizer(child)) {
                rule.symbolizers().add(new SymbolizerReader().read(child));
            } else {
                requireKnown(child);
            }
        }
        if (rule.symbolizers().isEmpty()) {
            throw element.invalid(Messages.of("portrayal.style.empty-rule"));
        }
        return rule;
    }

    private static void requireKnown(StyleElement child) {
        List<String> known = List.of(
                "Name",
                "Title",
                "Abstract",
                "Description",
                "Filter",
                "ElseFilter",
                "MinScaleDenominator",
                "MaxScaleDenominator",
                "VendorOption");
        if (!known.contains(child.name())) {
            throw child.invalid(Messages.of(
                    "portrayal.style.unknown-element",
                    child.name(),
                    "Rule",
                    StyleElement.listed(known) + ", …Symbolizer"));
        }
    }

    /** A style and its layer. */
    public record NamedStyle(String layer, Style style) {}

    /** Title and abstract, which SE 1.1 puts into a Description. */
    private record Words(String title, String more) {
        static Words of(StyleElement element) {
            StyleElement holder = element.child("Description").orElse(element);
            return new Words(
                    holder.textOf("Title").orElse(""), holder.textOf("Abstract").orElse(""));
        }
    }
}
