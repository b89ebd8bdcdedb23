<?xml version="1.0" encoding="UTF-8"?>
<!-- 市域（示意）. Read by the built-in WMS and published to GeoServer as it is. Title is Chinese, Abstract English. -->
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xsi:schemaLocation="http://www.opengis.net/sld http://schemas.opengis.net/sld/1.0.0/StyledLayerDescriptor.xsd">
  <NamedLayer>
    <Name>city</Name>
    <UserStyle>
      <Name>city</Name>
      <Title>市域（示意）</Title>
      <Abstract>City (illustrative)</Abstract>
      <IsDefault>1</IsDefault>
      <FeatureTypeStyle>
        <Rule>
          <Name>ground</Name>
          <Title>市域范围（示意）</Title>
          <Abstract>City (illustrative)</Abstract>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#fcfcfa</CssParameter>
            </Fill>
          </PolygonSymbolizer>
        </Rule>
        <VendorOption name="sortBy">feature_key</VendorOption>
      </FeatureTypeStyle>
      <FeatureTypeStyle>
        <Rule>
          <Name>casing</Name>
          <LineSymbolizer>
            <Stroke>
              <CssParameter name="stroke">#e3e2dd</CssParameter>
              <CssParameter name="stroke-width">6</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </LineSymbolizer>
          <VendorOption name="inclusion">mapOnly</VendorOption>
        </Rule>
        <VendorOption name="sortBy">feature_key</VendorOption>
      </FeatureTypeStyle>
      <FeatureTypeStyle>
        <Rule>
          <Name>boundary</Name>
          <Title>市界（示意）</Title>
          <Abstract>City boundary (illustrative)</Abstract>
          <LineSymbolizer>
            <Stroke>
              <CssParameter name="stroke">#a2978a</CssParameter>
              <CssParameter name="stroke-width">1.4</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
              <CssParameter name="stroke-dasharray">10 3 2 3</CssParameter>
            </Stroke>
          </LineSymbolizer>
        </Rule>
        <VendorOption name="sortBy">feature_key</VendorOption>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
