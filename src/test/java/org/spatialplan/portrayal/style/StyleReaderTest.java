package org.spatialplan.portrayal.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.spatialplan.portrayal.raster.Pen;

class StyleReaderTest {

    private static final String HEAD =
            """
            <StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
            <NamedLayer><Name>rivers</Name><UserStyle><Name>blue</Name><Title>河流</Title><Abstract>Rivers</Abstract>
            <FeatureTypeStyle><Rule><Name>first</Name><Title>干流</Title><Abstract>Main</Abstract>
            """;
    private static final String TAIL =
            """

            </Rule></FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>
            """;
    private static final String LINE = "<LineSymbolizer><Stroke/></LineSymbolizer>";

    @Test
    void names_titles_and_scales() {
        MapStyle style = read("<MinScaleDenominator>1000</MinScaleDenominator>"
                + "<MaxScaleDenominator>5e4</MaxScaleDenominator>" + LINE);
        DrawingRule rule = style.groups().get(0).get(0);

        assertThat(style).hasToString("rivers/blue");
        assertThat(List.of(style.titleZh(), style.titleEn(), rule.titleZh(), rule.titleEn()))
                .containsExactly("河流", "Rivers", "干流", "Main");
        assertThat(rule.isDrawnAt(999)).isFalse();
        assertThat(rule.isDrawnAt(1000)).isTrue();
        assertThat(rule.isDrawnAt(49_999)).isTrue();
        assertThat(rule.isDrawnAt(50_000)).isFalse();
    }

    @Test
    void stroke() {
        Drawing.Stroke stroke = (Drawing.Stroke) first("<LineSymbolizer><Stroke>"
                + css("stroke", "#0a0B0c") + css("stroke-width", "2.5") + css("stroke-opacity", "0.5")
                + css("stroke-linecap", "round") + css("stroke-linejoin", "bevel") + css("stroke-dasharray", "5, 2")
                + css("stroke-dashoffset", "3") + "</Stroke></LineSymbolizer>");

        assertThat(stroke.colour().constant()).isEqualTo(new Color(0x0a0b0c));
        assertThat(stroke.width().constant()).isEqualTo(2.5);
        assertThat(stroke.opacity().constant()).isEqualTo(0.5);
        assertThat(stroke.cap()).isEqualTo(Pen.Cap.ROUND);
        assertThat(stroke.join()).isEqualTo(Pen.Join.BEVEL);
        assertThat(stroke.dashes()).containsExactly(5, 2);
        assertThat(stroke.dashOffset().constant()).isEqualTo(3);
    }

    @Test
    void fill_with_a_hatch() {
        Drawing.Fill fill = (Drawing.Fill) first("<PolygonSymbolizer><Fill><GraphicFill><Graphic><Mark>"
                + "<WellKnownName>shape://slash</WellKnownName><Stroke/></Mark><Size>9</Size></Graphic></GraphicFill>"
                + "</Fill></PolygonSymbolizer>");

        assertThat(fill.hatch().orElseThrow().size().constant()).isEqualTo(9);
        assertThat(fill.hatch().orElseThrow().shapes().get(0).name()).isEqualTo("shape://slash");
    }

    @Test
    void point_whose_size_depends_on_the_feature() {
        Drawing.Mark mark = (Drawing.Mark) first("<PointSymbolizer><Graphic><Mark>"
                + "<WellKnownName>triangle</WellKnownName></Mark><Size><ogc:Mul><ogc:PropertyName>width</ogc:PropertyName>"
                + "<ogc:Literal>2</ogc:Literal></ogc:Mul></Size><Rotation>45</Rotation></Graphic></PointSymbolizer>");

        assertThat(mark.size().of(feature())).isEqualTo(24);
        assertThat(mark.rotation().constant()).isEqualTo(45);
    }

    @Test
    void text_with_halo_placement_priority_and_options() {
        Drawing.Label label = (Drawing.Label) first("<TextSymbolizer><Label>"
                + "<ogc:PropertyName>name</ogc:PropertyName> 河</Label>"
                + "<Font>" + css("font-family", "Noto Sans CJK SC") + css("font-size", "14")
                + css("font-weight", "bold")
                + "</Font><LabelPlacement><LinePlacement><PerpendicularOffset>6</PerpendicularOffset></LinePlacement>"
                + "</LabelPlacement><Halo><Radius>2</Radius><Fill>" + css("fill", "#fffff0") + "</Fill></Halo>"
                + "<Fill>" + css("fill", "#112233") + "</Fill><Priority>7</Priority>"
                + option("followLine", "true") + option("group", "yes") + option("maxDisplacement", "40")
                + option("spaceAround", "5") + option("repeat", "300") + option("autoWrap", "60")
                + option("conflictResolution", "false") + "</TextSymbolizer>");

        assertThat(label.text().evaluate(feature(), String.class)).isEqualTo("洛阳江 河");
        assertThat(label.font().families()).containsExactly("Noto Sans CJK SC");
        assertThat(label.font().bold()).isTrue();
        assertThat(label.halo().orElseThrow().radius().constant()).isEqualTo(2);
        assertThat(label.position().alongLine()).isTrue();
        assertThat(label.position().perpendicularOffset().constant()).isEqualTo(6);
        assertThat(label.priority().orElseThrow().evaluate(null, Integer.class)).isEqualTo(7);
        assertThat(label.options())
                .isEqualTo(new Drawing.LabelOptions(true, true, 40, false, 5, 300, 60, 28, 0, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            true  | <ogc:PropertyIsEqualTo><ogc:PropertyName>class</ogc:PropertyName><ogc:Literal>main</ogc:Literal></ogc:PropertyIsEqualTo>
            false | <ogc:PropertyIsNotEqualTo><ogc:PropertyName>class</ogc:PropertyName><ogc:Literal>main</ogc:Literal></ogc:PropertyIsNotEqualTo>
            true  | <ogc:PropertyIsEqualTo matchCase="false"><ogc:PropertyName>class</ogc:PropertyName><ogc:Literal>MAIN</ogc:Literal></ogc:PropertyIsEqualTo>
            false | <ogc:PropertyIsLessThan><ogc:PropertyName>width</ogc:PropertyName><ogc:Literal>12</ogc:Literal></ogc:PropertyIsLessThan>
            true  | <ogc:PropertyIsLessThanOrEqualTo><ogc:PropertyName>width</ogc:PropertyName><ogc:Literal>12</ogc:Literal></ogc:PropertyIsLessThanOrEqualTo>
            true  | <ogc:PropertyIsGreaterThan><ogc:PropertyName>width</ogc:PropertyName><ogc:Literal>9</ogc:Literal></ogc:PropertyIsGreaterThan>
            false | <ogc:PropertyIsGreaterThanOrEqualTo><ogc:PropertyName>width</ogc:PropertyName><ogc:Literal>13</ogc:Literal></ogc:PropertyIsGreaterThanOrEqualTo>
            true  | <ogc:PropertyIsBetween><ogc:PropertyName>width</ogc:PropertyName><ogc:LowerBoundary><ogc:Literal>2</ogc:Literal></ogc:LowerBoundary><ogc:UpperBoundary><ogc:Literal>20</ogc:Literal></ogc:UpperBoundary></ogc:PropertyIsBetween>
            true  | <ogc:PropertyIsLike wildCard="*" singleChar="." escape="!"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>洛*</ogc:Literal></ogc:PropertyIsLike>
            true  | <ogc:PropertyIsNull><ogc:PropertyName>nothing</ogc:PropertyName></ogc:PropertyIsNull>
            true  | <ogc:PropertyIsNull><ogc:PropertyName>no-such-property</ogc:PropertyName></ogc:PropertyIsNull>
            false | <ogc:And><ogc:PropertyIsNull><ogc:PropertyName>nothing</ogc:PropertyName></ogc:PropertyIsNull><ogc:PropertyIsNull><ogc:PropertyName>name</ogc:PropertyName></ogc:PropertyIsNull></ogc:And>
            true  | <ogc:Or><ogc:PropertyIsNull><ogc:PropertyName>nothing</ogc:PropertyName></ogc:PropertyIsNull><ogc:PropertyIsNull><ogc:PropertyName>name</ogc:PropertyName></ogc:PropertyIsNull></ogc:Or>
            true  | <ogc:Not><ogc:PropertyIsNull><ogc:PropertyName>name</ogc:PropertyName></ogc:PropertyIsNull></ogc:Not>
            true  | <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName/></ogc:Function><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>
            true  | <ogc:PropertyIsEqualTo><ogc:Function name="strLength"><ogc:PropertyName>name</ogc:PropertyName></ogc:Function><ogc:Literal>3</ogc:Literal></ogc:PropertyIsEqualTo>
            true  | <ogc:FeatureId fid="rivers.1"/>
            """)
    void filters(boolean holds, String filter) {
        MapStyle style = read("<ogc:Filter>" + filter + "</ogc:Filter>" + LINE);

        assertThat(RuleMatches.of(style, List.of(feature())).holds(0, 0, 0)).isEqualTo(holds);
    }

    @Test
    void else_filter() {
        assertThat(read("<ElseFilter/>" + LINE).groups().get(0).get(0).otherwise())
                .isTrue();
    }

    @Test
    void names_of_symbology_encoding_are_read_too() {
        Drawing.Stroke stroke = (Drawing.Stroke)
                first(
                        "<LineSymbolizer><Stroke><SvgParameter name=\"stroke\">#ff0000</SvgParameter></Stroke></LineSymbolizer>");

        assertThat(stroke.colour().constant()).isEqualTo(Color.RED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n<Unknown/>",
                "\n<LineSymbolizer><Stroke><CssParameter name=\"stroke\">red</CssParameter></Stroke></LineSymbolizer>",
                "\n<LineSymbolizer><Stroke><CssParameter name=\"strok\">#ff0000</CssParameter></Stroke></LineSymbolizer>",
                "\n<LineSymbolizer><Stroke><CssParameter name=\"stroke-width\">wide</CssParameter></Stroke></LineSymbolizer>",
                "\n<LineSymbolizer><Stroke><CssParameter name=\"stroke-dasharray\">5 x</CssParameter></Stroke></LineSymbolizer>",
                "\n<PointSymbolizer><Graphic><Mark><WellKnownName>ship</WellKnownName></Mark></Graphic></PointSymbolizer>",
                "\n<PointSymbolizer><Graphic><ExternalGraphic/></Graphic></PointSymbolizer>",
                "\n<RasterSymbolizer/>",
                "\n<ogc:Filter><ogc:Intersects/></ogc:Filter>",
                "\n<ogc:Filter><ogc:PropertyIsEqualTo/></ogc:Filter>",
                "\n<TextSymbolizer><Label>a</Label><VendorOption name=\"unheard\">1</VendorOption></TextSymbolizer>",
                "\n<TextSymbolizer><Label>a</Label><VendorOption name=\"repeat\">often</VendorOption></TextSymbolizer>",
                "\n<TextSymbolizer><Label>a</Label><VendorOption name=\"goodnessOfFit\">2</VendorOption></TextSymbolizer>",
                "\n<VendorOption name=\"inclusion\">nowhere</VendorOption>",
                "\n<VendorOption name=\"followLine\">true</VendorOption>",
                "\n<LineSymbolizer><Geometry><ogc:PropertyName>axis</ogc:PropertyName></Geometry></LineSymbolizer>",
                "\n<PointSymbolizer><Geometry><ogc:Function name=\"centroid\"/></Geometry><Graphic/></PointSymbolizer>",
                "\n<ogc:Filter><ogc:PropertyIsNull><ogc:Function name=\"nosuch\"/></ogc:PropertyIsNull></ogc:Filter>",
                "\n<MinScaleDenominator>many</MinScaleDenominator>"
            })
    void what_cannot_be_drawn_is_refused_with_its_line(String body) {
        InvalidStyleException broken = catchThrowableOfType(InvalidStyleException.class, () -> read(body + LINE));

        assertThat(broken.code()).isEqualTo("style-broken");
        assertThat(broken.file()).isEqualTo("rivers.sld");
        assertThat(broken.line()).isEqualTo(4);
        assertThat(broken).hasMessageStartingWith("rivers.sld, line 4: ");
        assertThat(broken.messageZh()).startsWith("rivers.sld 第 4 行：");
        assertThat(broken.reason().zh().codePoints().anyMatch(Character::isIdeographic))
                .as(broken.messageZh())
                .isTrue();
    }

    @Test
    void what_was_expected_is_told_in_both_languages() {
        InvalidStyleException broken = catchThrowableOfType(
                InvalidStyleException.class,
                () -> read(
                        "\n<LineSymbolizer><Stroke>" + css("stroke-linecap", "flat") + "</Stroke></LineSymbolizer>"));

        assertThat(broken).hasMessage("rivers.sld, line 4: 'flat' is none of butt, round, square");
        assertThat(broken.messageZh()).isEqualTo("rivers.sld 第 4 行：“flat”应为以下之一：butt, round, square");
    }

    @Test
    void broken_xml_is_refused_with_its_line() {
        InvalidStyleException broken = catchThrowableOfType(InvalidStyleException.class, () -> new StyleReader()
                .read("a.sld", "<StyledLayerDescriptor>\n<a>\n</b>"));

        assertThat(broken.line()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><StyledLayerDescriptor>&x;</StyledLayerDescriptor>",
                "<!DOCTYPE a SYSTEM \"http://example.invalid/a.dtd\"><StyledLayerDescriptor/>",
                "<StyledLayerDescriptor>&x;</StyledLayerDescriptor>",
                "<StyledLayerDescriptor/>",
                "<Style/>",
                ""
            })
    void entities_and_other_documents_are_refused(String xml) {
        assertThat(catchThrowableOfType(InvalidStyleException.class, () -> new StyleReader().read("a.sld", xml)))
                .isNotNull();
    }

    @Test
    void a_scale_range_or_rule_that_draws_nothing_is_refused() {
        for (String body : List.of(
                "",
                "<MinScaleDenominator>9</MinScaleDenominator><MaxScaleDenominator>9</MaxScaleDenominator>" + LINE)) {
            assertThat(catchThrowableOfType(InvalidStyleException.class, () -> read(body)))
                    .isNotNull();
        }
    }

    @Test
    void styles_are_found_by_layer_and_name_and_never_twice() {
        Styles styles = Styles.read(Map.of("a.sld", HEAD + LINE + TAIL));

        assertThat(styles.get("rivers").name()).isEqualTo("blue");
        assertThat(styles.find("rivers", "blue")).isPresent();
        assertThat(styles.find("rivers", "red")).isEmpty();
        assertThat(styles.get("unheard-of").name()).isEqualTo("default");
        assertThat(catchThrowableOfType(
                        InvalidStyleException.class,
                        () -> Styles.read(Map.of("a.sld", HEAD + LINE + TAIL, "b.sld", HEAD + LINE + TAIL))))
                .hasMessageContaining("rivers/blue");
    }

    private static MapStyle read(String rule) {
        return MapStyle.of(
                new StyleReader().read("rivers.sld", HEAD.strip() + rule + TAIL).get(0));
    }

    private static Drawing first(String symbolizer) {
        return read(symbolizer).groups().get(0).get(0).drawings().get(0);
    }

    private static String css(String name, String value) {
        return "<CssParameter name=\"" + name + "\">" + value + "</CssParameter>";
    }

    private static String option(String name, String value) {
        return "<VendorOption name=\"" + name + "\">" + value + "</VendorOption>";
    }

    private static SimpleFeature feature() {
        SimpleFeatureTypeBuilder type = new SimpleFeatureTypeBuilder();
        type.setName("rivers");
        type.add("geometry", Geometry.class);
        type.setDefaultGeometry("geometry");
        List.of("name", "class", "width", "nothing").forEach(name -> type.add(name, Object.class));
        Geometry point = new GeometryFactory().createPoint(new Coordinate(1, 2));
        return SimpleFeatureBuilder.build(
                type.buildFeatureType(), Arrays.asList(point, "洛阳江", "main", 12, null), "rivers.1");
    }
}
