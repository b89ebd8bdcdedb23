<?xml version="1.0" encoding="UTF-8"?>
<!-- 河流 · Rivers. Title 为中文，Abstract 为英文 · Title is Chinese, Abstract English. -->
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer>
    <Name>rivers</Name>
    <UserStyle>
      <Name>rivers</Name>
      <Title>河流</Title>
      <Abstract>Rivers</Abstract>
      <IsDefault>1</IsDefault>
      <FeatureTypeStyle>
        <Rule>
          <Name>river</Name>
          <Title>河流</Title>
          <Abstract>River</Abstract>
          <LineSymbolizer>
            <Stroke>
              <CssParameter name="stroke">#4a90c2</CssParameter>
              <CssParameter name="stroke-width">2.4</CssParameter>
            </Stroke>
          </LineSymbolizer>
        </Rule>
        <VendorOption name="sortBy">feature_key</VendorOption>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
