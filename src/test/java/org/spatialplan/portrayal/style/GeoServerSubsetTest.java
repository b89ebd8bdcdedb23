package org.spatialplan.portrayal.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.filter.ExpressionDOMParser;
import org.geotools.filter.FilterDOMParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.spatialplan.StyleFiles;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * The bundled styles stay inside what both the built-in WMS and GeoServer 2.27 draw. GeoServer's reader of SLD 1.0 is GeoTools'
 * {@code SLDParser}, and that reads filters with {@link FilterDOMParser}: the same class of the same version, GeoTools 33.1, is
 * asked here. It fails on an empty {@code PropertyName}, so the geometry is called by its column's name.
 */
class GeoServerSubsetTest {

    private static final String SLD = "http://www.opengis.net/sld";
    private static final String OGC = "http://www.opengis.net/ogc";

    private static final Set<String> SLD_ELEMENTS = Set.of(
            "StyledLayerDescriptor",
            "NamedLayer",
            "UserStyle",
            "FeatureTypeStyle",
            "Rule",
            "Name",
            "Title",
            "Abstract",
            "IsDefault",
            "ElseFilter",
            "MinScaleDenominator",
            "MaxScaleDenominator",
            "PolygonSymbolizer",
            "LineSymbolizer",
            "PointSymbolizer",
            "TextSymbolizer",
            "Fill",
            "Stroke",
            "CssParameter",
            "GraphicFill",
            "Graphic",
            "Mark",
            "WellKnownName",
            "Size",
            "Rotation",
            "Label",
            "Font",
            "Halo",
            "Radius",
            "LabelPlacement",
            "PointPlacement",
            "AnchorPoint",
            "AnchorPointX",
            "AnchorPointY",
            "Displacement",
            "DisplacementX",
            "DisplacementY",
            "LinePlacement",
            "PerpendicularOffset",
            "Geometry",
            "VendorOption");

    private static final Set<String> OGC_ELEMENTS = Set.of(
            "Filter",
            "And",
            "Or",
            "Not",
            "PropertyIsEqualTo",
            "PropertyIsGreaterThan",
            "PropertyIsLessThanOrEqualTo",
            "PropertyIsNull",
            "Function",
            "PropertyName",
            "Literal");

    private static final Set<String> PARAMETERS = Set.of(
            "fill",
            "fill-opacity",
            "stroke",
            "stroke-width",
            "stroke-opacity",
            "stroke-dasharray",
            "stroke-linecap",
            "stroke-linejoin",
            "font-family",
            "font-size",
            "font-style");

    /** GeoTools' {@code WellKnownMarkFactory} and {@code ShapeMarkFactory} have them all. */
    private static final Set<String> MARKS = Set.of(
            "circle",
            "square",
            "triangle",
            "star",
            "cross",
            "x",
            "shape://slash",
            "shape://backslash",
            "shape://horline",
            "shape://vertline",
            "shape://times");

    /** GeoTools' own; GeoServer's manual names the first for layers of mixed geometry. */
    private static final Set<String> FUNCTIONS = Set.of("dimension", "if_then_else", "equalTo", "interiorPoint");

    /** Those of GeoServer's options that the styles need; the reader applies them as well. */
    private static final Set<String> OPTIONS =
            Set.of("inclusion", "sortBy", "followLine", "group", "maxAngleDelta", "maxDisplacement", "goodnessOfFit");

    static Stream<String> files() {
        return StyleFiles.texts().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void nothing_beyond_the_common_subset(String file) throws Exception {
        Element root = document(file);
        assertThat(root.getAttribute("version")).isEqualTo("1.0.0");
        assertThat(elements(root, SLD, "NamedLayer")).hasSize(1);
        assertThat(elements(root, SLD, "UserStyle")).hasSize(1);
        for (Element element : all(root)) {
            Set<String> known = OGC.equals(element.getNamespaceURI()) ? OGC_ELEMENTS : SLD_ELEMENTS;
            assertThat(known).as(file).contains(element.getLocalName());
        }
        assertThat(PARAMETERS).containsAll(names(elements(root, SLD, "CssParameter")));
        assertThat(OPTIONS).containsAll(names(elements(root, SLD, "VendorOption")));
        assertThat(FUNCTIONS).containsAll(names(elements(root, OGC, "Function")));
        assertThat(MARKS).containsAll(texts(elements(root, SLD, "WellKnownName")));
        assertThat(texts(elements(root, OGC, "PropertyName"))).doesNotContain("");
    }

    @ParameterizedTest
    @MethodSource("files")
    void geoservers_filter_reader_understands_each_filter_as_ours_does(String file) throws Exception {
        Element root = document(file);
        List<SimpleFeature> features = features(root);
        List<StyleElement> ours = new ArrayList<>();
        collect(StyleXml.read(file, StyleFiles.texts().get(file)), ours);
        List<Element> theirs = elements(root, OGC, "Filter");
        assertThat(theirs).hasSameSizeAs(ours);
        for (int i = 0; i < ours.size(); i++) {
            Filter own = new FilterReader().read(ours.get(i));
            Filter geoServers = FilterDOMParser.parseFilter(firstElement(theirs.get(i)));
            for (SimpleFeature feature : features) {
                assertThat(geoServers.evaluate(feature))
                        .as("%s:%d %s", file, ours.get(i).line(), feature.getAttributes())
                        .isEqualTo(own.evaluate(feature));
            }
        }
    }

    /** One mark a feature: at its points, or at one place of its lines and areas, as ours are drawn. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            POINT (1 1)                                                  | POINT (1 1)
            MULTIPOINT ((1 1), (5 5))                                    | MULTIPOINT ((1 1), (5 5))
            MULTILINESTRING ((0 0, 2 0, 4 0), (9 9, 9 8))                | POINT (2 0)
            MULTIPOLYGON (((0 0, 4 0, 4 4, 0 4, 0 0)), ((9 9, 9 8, 8 8, 9 9))) | POINT (2 2)
            """)
    void geoserver_marks_a_feature_once(String geometry, String mark) throws Exception {
        List<Element> marked = elements(document("styles/projects.sld"), SLD, "Geometry");
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName("any");
        builder.add("geometry", Geometry.class);
        SimpleFeature feature = SimpleFeatureBuilder.build(
                builder.buildFeatureType(), new Object[] {new WKTReader().read(geometry)}, "any.1");

        assertThat(marked).hasSize(10);
        for (Element each : marked) {
            assertThat(new ExpressionDOMParser(CommonFactoryFinder.getFilterFactory())
                            .expression(firstElement(each))
                            .evaluate(feature, Geometry.class))
                    .isEqualTo(new WKTReader().read(mark));
        }
    }

    private static void collect(StyleElement element, List<StyleElement> filters) {
        if (element.is("Filter")) {
            filters.add(element);
        }
        element.children().forEach(child -> collect(child, filters));
    }

    /** One for each literal, which all properties have, and each kind of geometry. */
    private static List<SimpleFeature> features(Element root) throws ParseException {
        List<String> properties = texts(elements(root, OGC, "PropertyName")).stream()
                .filter(name -> !name.equals("geometry"))
                .distinct()
                .toList();
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName("any");
        builder.add("geometry", Geometry.class);
        properties.forEach(name -> builder.nillable(true).add(name, Object.class));
        SimpleFeatureType type = builder.buildFeatureType();
        List<SimpleFeature> features = new ArrayList<>();
        for (String wkt : List.of("POINT (1 1)", "LINESTRING (0 0, 1 1)", "POLYGON ((0 0, 1 0, 1 1, 0 0))")) {
            Geometry geometry = new WKTReader().read(wkt);
            List<String> values = new ArrayList<>(texts(elements(root, OGC, "Literal")));
            values.add(null);
            for (String value : values.stream().distinct().toList()) {
                Object[] all = new Object[properties.size() + 1];
                java.util.Arrays.fill(all, value);
                all[0] = geometry;
                features.add(SimpleFeatureBuilder.build(type, all, "any." + features.size()));
            }
        }
        return features;
    }

    private static Element document(String file) throws Exception {
        Map<String, String> texts = StyleFiles.texts();
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(texts.get(file))))
                .getDocumentElement();
    }

    private static List<String> names(List<Element> elements) {
        return elements.stream().map(element -> element.getAttribute("name")).toList();
    }

    private static List<String> texts(List<Element> elements) {
        return elements.stream()
                .map(element -> element.getTextContent().strip())
                .toList();
    }

    private static Node firstElement(Node parent) {
        Node child = parent.getFirstChild();
        while (!(child instanceof Element)) {
            child = child.getNextSibling();
        }
        return child;
    }

    private static List<Element> all(Element root) {
        return elements(root, "*", "*");
    }

    private static List<Element> elements(Element root, String namespace, String name) {
        NodeList found = root.getElementsByTagNameNS(namespace, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
