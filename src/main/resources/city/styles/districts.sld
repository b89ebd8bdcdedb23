<?xml version="1.0" encoding="UTF-8"?>
<!-- 区县 · Districts. Title 为中文，Abstract 为英文 · Title is Chinese, Abstract English. -->
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer>
    <Name>districts</Name>
    <UserStyle>
      <Name>districts</Name>
      <Title>区县</Title>
      <Abstract>Districts</Abstract>
      <IsDefault>1</IsDefault>
      <FeatureTypeStyle>
        <Rule>
          <Name>boundary</Name>
          <Title>县级界</Title>
          <Abstract>District boundary</Abstract>
          <PolygonSymbolizer>
            <Stroke>
              <CssParameter name="stroke">#a8a095</CssParameter>
              <CssParameter name="stroke-width">1.2</CssParameter>
              <CssParameter name="stroke-dasharray">7 3</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <VendorOption name="sortBy">feature_key</VendorOption>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
