"""Asks a running WFS with OWSLib what an analyst would. Usage: wfs_owslib.py <address of /ows> <version>"""

import json
import sys

from owslib.etree import etree
from owslib.fes2 import PropertyIsGreaterThan as GreaterThan2
from owslib.fes import PropertyIsGreaterThan as GreaterThan1
from owslib.wfs import WebFeatureService

address, version = sys.argv[1:3]
wfs = WebFeatureService(address, version=version)

assert wfs.identification.type == "WFS", wfs.identification.type
assert "plan:rivers" in wfs.contents, list(wfs.contents)
rivers = wfs.contents["plan:rivers"]
assert rivers.title == "河流", rivers.title
west, south, east, north = rivers.boundingBoxWGS84
assert 117 < west < east < 120 and 24 < south < north < 26, rivers.boundingBoxWGS84
assert any(crs.code == 4490 for crs in rivers.crsOptions), rivers.crsOptions

schema = wfs.get_schema("plan:rivers")
assert schema["properties"]["length_km"] in ("double", "float"), schema
areas = wfs.get_schema("plan:districts")
assert areas["geometry_column"] == "geometry", areas

everything = json.loads(wfs.getfeature(typename="plan:rivers", outputFormat="application/json").read())
assert len(everything["features"]) == 46, len(everything["features"])

greater = GreaterThan2 if version == "2.0.0" else GreaterThan1
condition = greater(propertyname="length_km", literal="60").toXML()
namespace = "http://www.opengis.net/fes/2.0" if version == "2.0.0" else "http://www.opengis.net/ogc"
wrapped = etree.Element("{%s}Filter" % namespace)
wrapped.append(condition)
long = json.loads(
    wfs.getfeature(
        typename="plan:rivers", filter=etree.tostring(wrapped, encoding="unicode"), outputFormat="application/json"
    ).read()
)
expected = [f["id"] for f in everything["features"] if (f["properties"]["length_km"] or 0) > 60]
assert expected and [f["id"] for f in long["features"]] == expected, len(long["features"])

# OWSLib takes longitude first and turns the axes itself
box = wfs.getfeature(typename="plan:rivers", bbox=(118.6, 24.8, 118.8, 25.0, "urn:ogc:def:crs:EPSG::4326"))
collection = etree.fromstring(box.read())
members = [e for e in collection.iter() if e.tag == "{https://spatialplan.org/ns/plan}rivers"]
assert len(members) == 6, len(members)

if version == "2.0.0":
    assert "urn:ogc:def:query:OGC-WFS::GetFeatureById" in [q.id for q in wfs.storedqueries]
    one = etree.fromstring(
        wfs.getfeature(
            storedQueryID="urn:ogc:def:query:OGC-WFS::GetFeatureById", storedQueryParams={"id": "rivers.jin-river"}
        ).read()
    )
    assert one.tag == "{https://spatialplan.org/ns/plan}rivers", one.tag

print("OWSLib, WFS", version, "ok")
