<?xml version="1.0" encoding="UTF-8"?>
<!-- 海域, the ground below all others. Read by the built-in WMS and published to GeoServer as it is. Title is Chinese, Abstract English. -->
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xsi:schemaLocation="http://www.opengis.net/sld http://schemas.opengis.net/sld/1.0.0/StyledLayerDescriptor.xsd">
  <NamedLayer>
    <Name>sea</Name>
    <UserStyle>
      <Name>sea</Name>
      <Title>海域</Title>
      <Abstract>Sea</Abstract>
      <IsDefault>1</IsDefault>
      <FeatureTypeStyle>
        <Rule>
          <Name>sea</Name>
          <Title>海域</Title>
          <Abstract>Sea</Abstract>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#d9e8f1</CssParameter>
            </Fill>
          </PolygonSymbolizer>
        </Rule>
        <VendorOption name="sortBy">feature_key</VendorOption>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
