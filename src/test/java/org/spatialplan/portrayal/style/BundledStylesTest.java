package org.spatialplan.portrayal.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.spatialplan.GeodataFiles;
import org.spatialplan.StyleFiles;
import org.spatialplan.check.ConflictState;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.portrayal.Legend;
import org.spatialplan.text.EnumNames;

class BundledStylesTest {

    private static final Styles STYLES = StyleFiles.styles();

    static List<String> layers() {
        return GeodataFiles.catalogue().layers().stream()
                .filter(LayerDefinition::bundled)
                .map(LayerDefinition::id)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("layers")
    void every_layer_has_a_style_titled_in_both_languages(String layer) {
        MapStyle style = STYLES.get(layer);

        assertThat(style.layer()).isEqualTo(layer);
        assertThat(style.titleZh()).matches(".*\\p{IsHan}.*");
        assertThat(style.titleEn()).matches("\\p{ASCII}+");
        assertThat(style.groups().stream().flatMap(List::stream))
                .filteredOn(rule -> !rule.titleZh().isEmpty())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.titleEn()).isNotEmpty());
    }

    @Test
    void conflicts_have_a_style() {
        assertThat(STYLES.get("conflicts").name()).isEqualTo("conflicts");
    }

    @ParameterizedTest
    @EnumSource(ConflictState.class)
    void every_verdict_has_a_sign(ConflictState state) {
        assertThat(StyleFiles.texts().get("styles/conflicts.sld"))
                .contains("<ogc:Literal>" + EnumNames.of(state) + "</ogc:Literal>");
    }

    @Test
    void files_are_named_as_their_layers_and_stay_within_the_standard() {
        StyleFiles.texts().forEach((file, text) -> {
            String layer = file.replace("styles/", "").replace(".sld", "");
            assertThat(text).contains("<NamedLayer>\n    <Name>" + layer + "</Name>");
            // additions of GeoServer's that the schema of SLD 1.0.0 does not know; VendorOption is the one that is
            // needed
            assertThat(text).doesNotContain("<Priority>", "SvgParameter", "<Localized");
        });
    }

    /** The content models of StyledLayerDescriptor.xsd 1.0.0 as far as the styles use them: these children, in this order. */
    private static final Map<String, List<String>> SCHEMA = Map.ofEntries(
            Map.entry("StyledLayerDescriptor", List.of("Name", "Title", "Abstract", "NamedLayer")),
            Map.entry("NamedLayer", List.of("Name", "LayerFeatureConstraints", "UserStyle")),
            Map.entry("UserStyle", List.of("Name", "Title", "Abstract", "IsDefault", "FeatureTypeStyle")),
            Map.entry(
                    "FeatureTypeStyle",
                    List.of("Name", "Title", "Abstract", "FeatureTypeName", "Rule", "VendorOption")),
            Map.entry("PolygonSymbolizer", List.of("Geometry", "Fill", "Stroke")),
            Map.entry("LineSymbolizer", List.of("Geometry", "Stroke")),
            Map.entry("PointSymbolizer", List.of("Geometry", "Graphic")),
            Map.entry(
                    "TextSymbolizer",
                    List.of("Geometry", "Label", "Font", "LabelPlacement", "Halo", "Fill", "VendorOption")),
            Map.entry("Font", List.of("CssParameter")),
            Map.entry("Halo", List.of("Radius", "Fill")),
            Map.entry("Fill", List.of("GraphicFill", "CssParameter")),
            Map.entry("Stroke", List.of("GraphicFill", "CssParameter")),
            Map.entry("GraphicFill", List.of("Graphic")),
            Map.entry("Graphic", List.of("Mark", "Opacity", "Size", "Rotation")),
            Map.entry("Mark", List.of("WellKnownName", "Fill", "Stroke")),
            Map.entry("LabelPlacement", List.of("PointPlacement", "LinePlacement")),
            Map.entry("PointPlacement", List.of("AnchorPoint", "Displacement", "Rotation")),
            Map.entry("LinePlacement", List.of("PerpendicularOffset")),
            Map.entry("AnchorPoint", List.of("AnchorPointX", "AnchorPointY")),
            Map.entry("Displacement", List.of("DisplacementX", "DisplacementY")));

    private static final List<String> BEFORE_SYMBOLIZERS = List.of(
            "Name",
            "Title",
            "Abstract",
            "LegendGraphic",
            "Filter",
            "ElseFilter",
            "MinScaleDenominator",
            "MaxScaleDenominator");

    @Test
    void elements_stand_in_the_order_of_the_schema() {
        StyleFiles.texts().forEach((file, text) -> requireOrder(StyleXml.read(file, text)));
    }

    private static void requireOrder(StyleElement element) {
        boolean known = SCHEMA.containsKey(element.name()) || element.is("Rule");
        if (known) {
            List<Integer> places = element.children().stream()
                    .map(child -> place(element, child))
                    .toList();
            assertThat(places)
                    .as("%s:%d %s", element.file(), element.line(), element.name())
                    .isSorted()
                    .doesNotContain(-1);
        }
        element.children().forEach(BundledStylesTest::requireOrder);
    }

    private static int place(StyleElement parent, StyleElement child) {
        if (!parent.is("Rule")) {
            return SCHEMA.get(parent.name()).indexOf(child.name());
        }
        int symbolizers = BEFORE_SYMBOLIZERS.size();
        return SymbolizerReader.isSymbolizer(child)
                ? symbolizers
                : child.is("VendorOption") ? symbolizers + 1 : BEFORE_SYMBOLIZERS.indexOf(child.name());
    }

    /** GeoServer's legend has a row for each rule that is not for the map alone: it shall have the rows of ours. */
    @Test
    void the_legend_of_geoserver_has_the_rows_of_ours() {
        for (String layer : layers()) {
            List<DrawingRule> geoServers = STYLES.get(layer).rules().stream()
                    .filter(rule -> rule.inclusion() != Inclusion.MAP_ONLY)
                    .toList();
            assertThat(geoServers)
                    .as(layer)
                    .isEqualTo(Legend.rules(STYLES.get(layer), OptionalDouble.empty()))
                    .allSatisfy(rule -> assertThat(rule.titleZh()).isNotEmpty());
        }
    }
}
