<?xml version="1.0" encoding="utf-8" ?>
<ogr:FeatureCollection
     gml:id="aFeatureCollection"
     xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
     xsi:schemaLocation="http://ogr.maptools.org/ gdal32.xsd"
     xmlns:ogr="http://ogr.maptools.org/"
     xmlns:gml="http://www.opengis.net/gml/3.2">
  <gml:boundedBy><gml:Envelope srsName="urn:ogc:def:crs:EPSG::4326"><gml:lowerCorner>24.94858857 118.68840055</gml:lowerCorner><gml:upperCorner>24.951 118.711</gml:upperCorner></gml:Envelope></gml:boundedBy>
                                                                                                                                              
  <ogr:featureMember>
    <ogr:parcels gml:id="parcels.0">
      <gml:boundedBy><gml:Envelope srsName="urn:ogc:def:crs:EPSG::4326"><gml:lowerCorner>24.94858857 118.68840055</gml:lowerCorner><gml:upperCorner>24.95041102 118.6903995</gml:upperCorner></gml:Envelope></gml:boundedBy>
      <ogr:geometryProperty><gml:Polygon srsName="urn:ogc:def:crs:EPSG::4326" gml:id="parcels.geom.0"><gml:exterior><gml:LinearRing><gml:posList>24.94858857 118.68841967 24.94860598 118.6903995 24.95041102 118.69038041 24.9503936 118.68840055 24.94858857 118.68841967</gml:posList></gml:LinearRing></gml:exterior><gml:interior><gml:LinearRing><gml:posList>24.949 118.689 24.9495 118.689 24.9495 118.6895 24.949 118.6895 24.949 118.689</gml:posList></gml:LinearRing></gml:interior></gml:Polygon></ogr:geometryProperty>
      <ogr:DKBH>DK001</ogr:DKBH>
      <ogr:DKMC>洛阳江甲地块</ogr:DKMC>
      <ogr:MJ>3.9983</ogr:MJ>
      <ogr:count>1</ogr:count>
      <ogr:approved>2024-01-31</ogr:approved>
    </ogr:parcels>
  </ogr:featureMember>
  <ogr:featureMember>
    <ogr:parcels gml:id="parcels.1">
      <gml:boundedBy><gml:Envelope srsName="urn:ogc:def:crs:EPSG::4326"><gml:lowerCorner>24.95 118.7</gml:lowerCorner><gml:upperCorner>24.951 118.711</gml:upperCorner></gml:Envelope></gml:boundedBy>
      <ogr:geometryProperty><gml:MultiSurface srsName="urn:ogc:def:crs:EPSG::4326" gml:id="parcels.geom.1"><gml:surfaceMember><gml:Polygon gml:id="parcels.geom.1.0"><gml:exterior><gml:LinearRing><gml:posList>24.95 118.7 24.95 118.701 24.951 118.701 24.95 118.7</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></gml:surfaceMember><gml:surfaceMember><gml:Polygon gml:id="parcels.geom.1.1"><gml:exterior><gml:LinearRing><gml:posList>24.95 118.71 24.95 118.711 24.951 118.711 24.95 118.71</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></gml:surfaceMember></gml:MultiSurface></ogr:geometryProperty>
      <ogr:DKBH>DK002</ogr:DKBH>
      <ogr:DKMC>乙地块 &amp; &lt;临时&gt;</ogr:DKMC>
      <ogr:MJ xsi:nil="true"/>
      <ogr:count>20000000000</ogr:count>
      <ogr:approved xsi:nil="true"/>
    </ogr:parcels>
  </ogr:featureMember>
  <ogr:featureMember>
    <ogr:parcels gml:id="parcels.2">
      <ogr:DKBH>DK003</ogr:DKBH>
      <ogr:DKMC></ogr:DKMC>
      <ogr:MJ>0</ogr:MJ>
      <ogr:count>-3</ogr:count>
      <ogr:approved>2023-12-01</ogr:approved>
    </ogr:parcels>
  </ogr:featureMember>
</ogr:FeatureCollection>
