<?xml version="1.0" encoding="utf-8" ?>
<ogr:FeatureCollection
     xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
     xsi:schemaLocation="http://ogr.maptools.org/ gdal2.xsd"
     xmlns:ogr="http://ogr.maptools.org/"
     xmlns:gml="http://www.opengis.net/gml">
  <gml:boundedBy>
    <gml:Box>
      <gml:coord><gml:X>118.68840055</gml:X><gml:Y>24.94858857</gml:Y></gml:coord>
      <gml:coord><gml:X>118.711</gml:X><gml:Y>24.951</gml:Y></gml:coord>
    </gml:Box>
  </gml:boundedBy>
                                                                                                                                
  <gml:featureMember>
    <ogr:parcels fid="parcels.0">
      <ogr:geometryProperty><gml:Polygon srsName="EPSG:4326"><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>118.68841967,24.94858857 118.6903995,24.94860598 118.69038041,24.95041102 118.68840055,24.9503936 118.68841967,24.94858857</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>118.689,24.949 118.689,24.9495 118.6895,24.9495 118.6895,24.949 118.689,24.949</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></ogr:geometryProperty>
      <ogr:DKBH>DK001</ogr:DKBH>
      <ogr:DKMC>洛阳江甲地块</ogr:DKMC>
      <ogr:MJ>3.9983</ogr:MJ>
      <ogr:count>1</ogr:count>
      <ogr:approved>2024-01-31</ogr:approved>
    </ogr:parcels>
  </gml:featureMember>
  <gml:featureMember>
    <ogr:parcels fid="parcels.1">
      <ogr:geometryProperty><gml:MultiPolygon srsName="EPSG:4326"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>118.7,24.95 118.701,24.95 118.701,24.951 118.7,24.95</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>118.71,24.95 118.711,24.95 118.711,24.951 118.71,24.95</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></ogr:geometryProperty>
      <ogr:DKBH>DK002</ogr:DKBH>
      <ogr:DKMC>乙地块 &amp; &lt;临时&gt;</ogr:DKMC>
      <ogr:MJ xsi:nil="true"/>
      <ogr:count>20000000000</ogr:count>
      <ogr:approved xsi:nil="true"/>
    </ogr:parcels>
  </gml:featureMember>
  <gml:featureMember>
    <ogr:parcels fid="parcels.2">
      <ogr:DKBH>DK003</ogr:DKBH>
      <ogr:DKMC></ogr:DKMC>
      <ogr:MJ>0</ogr:MJ>
      <ogr:count>-3</ogr:count>
      <ogr:approved>2023-12-01</ogr:approved>
    </ogr:parcels>
  </gml:featureMember>
</ogr:FeatureCollection>
