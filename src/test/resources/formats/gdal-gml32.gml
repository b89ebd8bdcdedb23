<?xml version="1.0" encoding="utf-8" ?>
<ogr:FeatureCollection
     gml:id="aFeatureCollection"
     xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
     xsi:schemaLocation="http://ogr.maptools.org/ gdal-gml32.xsd"
     xmlns:ogr="http://ogr.maptools.org/"
     xmlns:gml="http://www.opengis.net/gml/3.2">
  <gml:boundedBy><gml:Envelope srsName="urn:ogc:def:crs:EPSG::4549"><gml:lowerCorner>2760998.8 367533.3</gml:lowerCorner><gml:upperCorner>2761198.8 368533.3</gml:upperCorner></gml:Envelope></gml:boundedBy>
                                                                                                                                                
  <ogr:featureMember>
    <ogr:地块 gml:id="地块.0">
      <gml:boundedBy><gml:Envelope srsName="urn:ogc:def:crs:EPSG::4549"><gml:lowerCorner>2760998.8 367533.3</gml:lowerCorner><gml:upperCorner>2761198.8 367733.3</gml:upperCorner></gml:Envelope></gml:boundedBy>
      <ogr:geom><gml:MultiSurface srsName="urn:ogc:def:crs:EPSG::4549" gml:id="地块.geom.0"><gml:surfaceMember><gml:Polygon gml:id="地块.geom.0.0"><gml:exterior><gml:LinearRing><gml:posList>2760998.8 367533.3 2760998.8 367733.3 2761198.8 367733.3 2761198.8 367533.3 2760998.8 367533.3</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></gml:surfaceMember></gml:MultiSurface></ogr:geom>
      <ogr:DKBH>DK001</ogr:DKBH>
      <ogr:DKMC>桥南一期</ogr:DKMC>
      <ogr:TDYT>商服用地</ogr:TDYT>
    </ogr:地块>
  </ogr:featureMember>
  <ogr:featureMember>
    <ogr:地块 gml:id="地块.1">
      <gml:boundedBy><gml:Envelope srsName="urn:ogc:def:crs:EPSG::4549"><gml:lowerCorner>2760998.8 367833.3</gml:lowerCorner><gml:upperCorner>2761198.8 368133.3</gml:upperCorner></gml:Envelope></gml:boundedBy>
      <ogr:geom><gml:MultiSurface srsName="urn:ogc:def:crs:EPSG::4549" gml:id="地块.geom.1"><gml:surfaceMember><gml:Polygon gml:id="地块.geom.1.0"><gml:exterior><gml:LinearRing><gml:posList>2760998.8 367833.3 2760998.8 368133.3 2761198.8 368133.3 2761198.8 367833.3 2760998.8 367833.3</gml:posList></gml:LinearRing></gml:exterior><gml:interior><gml:LinearRing><gml:posList>2761048.8 367933.3 2761098.8 367933.3 2761098.8 367983.3 2761048.8 367983.3 2761048.8 367933.3</gml:posList></gml:LinearRing></gml:interior></gml:Polygon></gml:surfaceMember></gml:MultiSurface></ogr:geom>
      <ogr:DKBH>DK002</ogr:DKBH>
      <ogr:DKMC>桥南二期</ogr:DKMC>
      <ogr:TDYT>住宅用地</ogr:TDYT>
    </ogr:地块>
  </ogr:featureMember>
  <ogr:featureMember>
    <ogr:地块 gml:id="地块.2">
      <gml:boundedBy><gml:Envelope srsName="urn:ogc:def:crs:EPSG::4549"><gml:lowerCorner>2760998.8 368233.3</gml:lowerCorner><gml:upperCorner>2761098.8 368533.3</gml:upperCorner></gml:Envelope></gml:boundedBy>
      <ogr:geom><gml:MultiSurface srsName="urn:ogc:def:crs:EPSG::4549" gml:id="地块.geom.2"><gml:surfaceMember><gml:Polygon gml:id="地块.geom.2.0"><gml:exterior><gml:LinearRing><gml:posList>2760998.8 368233.3 2760998.8 368333.3 2761098.8 368283.3 2760998.8 368233.3</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></gml:surfaceMember><gml:surfaceMember><gml:Polygon gml:id="地块.geom.2.1"><gml:exterior><gml:LinearRing><gml:posList>2760998.8 368433.3 2760998.8 368533.3 2761048.8 368533.3 2760998.8 368433.3</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></gml:surfaceMember></gml:MultiSurface></ogr:geom>
      <ogr:DKBH>DK003</ogr:DKBH>
      <ogr:DKMC>洛阳江边</ogr:DKMC>
      <ogr:TDYT>绿地</ogr:TDYT>
    </ogr:地块>
  </ogr:featureMember>
</ogr:FeatureCollection>
