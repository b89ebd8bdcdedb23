<?xml version="1.0" encoding="utf-8" ?>
<ogr:FeatureCollection
     gml:id="aFeatureCollection"
     xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
     xsi:schemaLocation="http://ogr.maptools.org/ gdal32-4549.xsd"
     xmlns:ogr="http://ogr.maptools.org/"
     xmlns:gml="http://www.opengis.net/gml/3.2">
  <gml:boundedBy><gml:Envelope srsName="urn:ogc:def:crs:EPSG::4549"><gml:lowerCorner>2760998.79950144 367533.300409581</gml:lowerCorner><gml:upperCorner>2761253.7512061 369816.65114309</gml:upperCorner></gml:Envelope></gml:boundedBy>
                                                                                                                    
  <ogr:featureMember>
    <ogr:parcels gml:id="parcels.0">
      <gml:boundedBy><gml:Envelope srsName="urn:ogc:def:crs:EPSG::4549"><gml:lowerCorner>2760998.79950144 367533.300409581</gml:lowerCorner><gml:upperCorner>2761198.80013694 367733.300269961</gml:upperCorner></gml:Envelope></gml:boundedBy>
      <ogr:geometryProperty><gml:Polygon srsName="urn:ogc:def:crs:EPSG::4549" gml:id="parcels.geom.0"><gml:exterior><gml:LinearRing><gml:posList>2760998.80047308 367533.300409581 2760998.79950144 367733.300047719 2761198.80011373 367733.300269961 2761198.80013694 367533.300505795 2760998.80047308 367533.300409581</gml:posList></gml:LinearRing></gml:exterior><gml:interior><gml:LinearRing><gml:posList>2761043.81720854 367592.359107062 2761099.21267986 367592.893860421 2761098.72523195 367643.398088953 2761043.3297678 367642.863539684 2761043.81720854 367592.359107062</gml:posList></gml:LinearRing></gml:interior></gml:Polygon></ogr:geometryProperty>
      <ogr:DKBH>DK001</ogr:DKBH>
      <ogr:DKMC>洛阳江甲地块</ogr:DKMC>
      <ogr:MJ>3.9983</ogr:MJ>
      <ogr:count>1</ogr:count>
      <ogr:approved>2024-01-31</ogr:approved>
    </ogr:parcels>
  </ogr:featureMember>
  <ogr:featureMember>
    <ogr:parcels gml:id="parcels.1">
      <gml:boundedBy><gml:Envelope srsName="urn:ogc:def:crs:EPSG::4549"><gml:lowerCorner>2761133.33615471 368704.515654853</gml:lowerCorner><gml:upperCorner>2761253.7512061 369816.65114309</gml:upperCorner></gml:Envelope></gml:boundedBy>
      <ogr:geometryProperty><gml:MultiSurface srsName="urn:ogc:def:crs:EPSG::4549" gml:id="parcels.geom.1"><gml:surfaceMember><gml:Polygon gml:id="parcels.geom.1.0"><gml:exterior><gml:LinearRing><gml:posList>2761143.92712556 368704.515654853 2761142.96058864 368805.523410694 2761253.7512061 368806.583171043 2761143.92712556 368704.515654853</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></gml:surfaceMember><gml:surfaceMember><gml:Polygon gml:id="parcels.geom.1.1"><gml:exterior><gml:LinearRing><gml:posList>2761134.29524887 369714.592049022 2761133.33615471 369815.59954651 2761244.12648891 369816.65114309 2761134.29524887 369714.592049022</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></gml:surfaceMember></gml:MultiSurface></ogr:geometryProperty>
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
