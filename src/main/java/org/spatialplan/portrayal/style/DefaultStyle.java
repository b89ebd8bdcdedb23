package org.spatialplan.portrayal.style;

/** Makes the style of a layer without a style file: a plain style for any geometry. */
final class DefaultStyle {

    private static final String NAME = "default";
    private static final String SLD =
            """
            <StyledLayerDescriptor version="1.0.0">
              <NamedLayer><Name>default</Name><UserStyle><Name>default</Name>
                <Title>默认样式</Title><Abstract>Default style</Abstract><IsDefault>1</IsDefault>
                <FeatureTypeStyle>
                  <Rule><Name>area</Name><Title>面</Title><Abstract>Area</Abstract>
                    <Filter><PropertyIsEqualTo>
                      <Function name="dimension"><PropertyName>geometry</PropertyName></Function><Literal>2</Literal>
                    </PropertyIsEqualTo></Filter>
                    <PolygonSymbolizer>
                      <Fill><CssParameter name="fill">#9aa5b1</CssParameter>
                        <CssParameter name="fill-opacity">0.35</CssParameter></Fill>
                      <Stroke><CssParameter name="stroke">#52606d</CssParameter></Stroke>
                    </PolygonSymbolizer>
                  </Rule>
                  <Rule><Name>line</Name><Title>线</Title><Abstract>Line</Abstract>
                    <Filter><PropertyIsEqualTo>
                      <Function name="dimension"><PropertyName>geometry</PropertyName></Function><Literal>1</Literal>
                    </PropertyIsEqualTo></Filter>
                    <LineSymbolizer>
                      <Stroke><CssParameter name="stroke">#52606d</CssParameter>
                        <CssParameter name="stroke-width">1.4</CssParameter></Stroke>
                    </LineSymbolizer>
                  </Rule>
                  <Rule><Name>point</Name><Title>点</Title><Abstract>Point</Abstract>
                    <Filter><PropertyIsEqualTo>
                      <Function name="dimension"><PropertyName>geometry</PropertyName></Function><Literal>0</Literal>
                    </PropertyIsEqualTo></Filter>
                    <PointSymbolizer><Graphic>
                      <Mark><WellKnownName>circle</WellKnownName>
                        <Fill><CssParameter name="fill">#52606d</CssParameter></Fill>
                        <Stroke><CssParameter name="stroke">#ffffff</CssParameter></Stroke></Mark>
                      <Size>7</Size>
                    </Graphic></PointSymbolizer>
                  </Rule>
                </FeatureTypeStyle>
              </UserStyle></NamedLayer>
            </StyledLayerDescriptor>
            """;

    private DefaultStyle() {}

    static MapStyle make() {
        return MapStyle.of(new StyleReader().read(NAME, SLD).get(0));
    }
}
