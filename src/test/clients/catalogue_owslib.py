"""Searches a running catalogue of layers with OWSLib, by CSW and by OGC API. Usage: catalogue_owslib.py <address of the service>"""

import sys
from urllib.request import urlopen

from owslib.csw import CatalogueServiceWeb
from owslib.fes import And, BBox, Not, Or, PropertyIsEqualTo, PropertyIsGreaterThan, PropertyIsLike, SortBy, SortProperty
from owslib.ogcapi.records import Records
from owslib.ows import ExceptionReport

address = sys.argv[1]
csw = CatalogueServiceWeb(address + "/ows")
RED = "红线"

assert csw.identification.type == "CSW", csw.identification.type
assert "Quanzhou" in csw.identification.title, csw.identification.title
assert {o.name for o in csw.operations} >= {"GetRecords", "GetRecordById", "DescribeRecord", "GetDomain"}
assert "BBOX" in csw.filters.spatial_operators


def found(*constraints, **options):
    options.setdefault("maxrecords", 100)
    csw.getrecords2(constraints=list(constraints), **options)
    return list(csw.records)


everything = found()
assert csw.results["matches"] == len(everything) > 15, csw.results
assert "red-lines" in everything and "conflicts" in everything, everything

# QGIS sends what was typed, without wildcards
assert found(PropertyIsLike("csw:AnyText", RED))[0] == "red-lines"
assert "red-lines" in found(PropertyIsLike("csw:AnyText", "ECOLOGICAL  red line"))
assert found(PropertyIsLike("csw:AnyText", "no such words")) == []
assert found(PropertyIsEqualTo("dc:identifier", "rivers")) == ["rivers"]
assert found(PropertyIsLike("dc:title", "%河流%")) == ["rivers"]
illustrative = found(PropertyIsEqualTo("dc:subject", "illustrative"))
assert "red-lines" in illustrative and "rivers" not in illustrative, illustrative
others = found(Not([PropertyIsEqualTo("dc:subject", "illustrative")]))
assert sorted(illustrative + others) == sorted(everything)
assert found(PropertyIsGreaterThan("dct:modified", "2999-01-01")) == []

# the box of QGIS: latitude first
inside = found(BBox([24.8, 118.5, 25.0, 118.7], crs="urn:ogc:def:crs:EPSG::4326"))
assert "red-lines" in inside, inside
assert found(BBox([10, 20, 11, 21], crs="urn:ogc:def:crs:EPSG::4326")) == []
assert found(BBox([118.5, 24.8, 118.7, 25.0])) == inside
both = found([PropertyIsLike("csw:AnyText", RED), BBox([24.8, 118.5, 25.0, 118.7], crs="urn:ogc:def:crs:EPSG::4326")])
assert "red-lines" in both and set(both) < set(inside), both
either = found(Or([PropertyIsEqualTo("dc:identifier", "rivers"), PropertyIsEqualTo("dc:identifier", "bays")]))
assert sorted(either) == ["bays", "rivers"], either
assert found(And([PropertyIsEqualTo("dc:identifier", "rivers"), PropertyIsEqualTo("dc:identifier", "bays")])) == []
assert found(cql="csw:AnyText LIKE '%红线%' AND dc:type = 'dataset'")[0] == "red-lines"

# order and pages
ordered = found(sortby=SortBy([SortProperty("dc:identifier", "DESC")]))
assert ordered == sorted(everything, reverse=True), ordered
pages, position = [], 1
while position:
    pages += found(maxrecords=5, startposition=position)
    position = csw.results["nextrecord"]
assert pages == everything, pages
assert found(resulttype="hits") == [] and csw.results["matches"] == len(everything)

for constraint, words in [
    (PropertyIsLike("dc:nosuch", "x"), "queryable"),
    (PropertyIsGreaterThan("csw:AnyText", "x"), "AnyText"),
]:
    try:
        found(constraint)
        raise AssertionError(words)
    except ExceptionReport as report:
        assert words in str(report), str(report)

found(PropertyIsEqualTo("dc:identifier", "red-lines"), esn="full")
red = csw.records["red-lines"]
assert "生态保护红线" in red.title and "示意" in red.title, red.title
assert "4226.18" in red.abstract, red.abstract
assert float(red.bbox.minx) < 118 < float(red.bbox.maxx) < 120 and 24 < float(red.bbox.miny) < 26, vars(red.bbox)
assert float(red.bbox_wgs84.minx) == float(red.bbox.minx)
assert red.type == "dataset" and "示意，非法定" in red.accessrights, red.accessrights
assert {"ODbL-1.0", "CC0-1.0"} >= {red.license}, red.license
assert "STBHHX" in [i["identifier"] for i in red.identifiers]
schemes = {reference["scheme"] for reference in red.references}
assert schemes >= {"OGC:WMS", "OGC:WFS", "OGC:WMTS", "FILE:GEO", "WWW:DOWNLOAD"}, schemes
for reference in red.references:
    with urlopen(reference["url"]) as answer:
        assert answer.status == 200 and answer.read(), reference

csw.getrecordbyid(id=["rivers", "nosuch"])
assert list(csw.records) == ["rivers"], csw.records

found(PropertyIsEqualTo("dc:identifier", "red-lines"), esn="full", outputschema="http://www.isotc211.org/2005/gmd")
iso = csw.records["red-lines"]
assert iso.identification.title == red.title, iso.identification.title
assert float(iso.identification.bbox.minx) == float(red.bbox.minx)
assert any("4226.18" in limit for limit in iso.identification.uselimitation), iso.identification.uselimitation
assert {link.protocol for link in iso.distribution.online} == schemes
assert iso.hierarchy == "dataset" and iso.identification.topiccategory == ["environment"]

csw.getdomain("dc:subject", "property")
assert "illustrative" in csw.results["values"], csw.results
csw.describerecord()

records = Records(address + "/ogc")
assert records.records() == ["catalogue"], records.records()
assert "catalogue" not in records.feature_collections()
assert records.collection("catalogue")["type"] == "Collection"
page = records.collection_items("catalogue", q=RED)
assert [r["id"] for r in page["features"]][0] == "red-lines", page["numberMatched"]
assert records.collection_items("catalogue", q="河流,红线", limit=50)["numberMatched"] > page["numberMatched"]
boxed = records.collection_items("catalogue", bbox=[118.5, 24.8, 118.7, 25.0], limit=100)
assert [r["id"] for r in boxed["features"]] == inside, boxed["numberMatched"]
record = records.collection_item("catalogue", "red-lines")
assert record["properties"]["standing"] == "illustrative", record["properties"]
assert record["properties"]["title"] == red.title
# QGIS 3.28 and later: two corners of the polygon, and the type of a link for its protocol
corners = record["geometry"]["coordinates"][0]
assert corners[0] == [float(red.bbox.minx), float(red.bbox.miny)] and corners[2] == [float(red.bbox.maxx), float(red.bbox.maxy)], corners
assert {"OGC:WMS", "OGC:WFS", "FILE:GEO"} <= {link.get("type") for link in record["links"]}
assert "title_zh" in records.collection_queryables("catalogue")["properties"]
assert records.collection_items("catalogue", filter="standing = 'illustrative'", limit=100)["numberMatched"] == len(illustrative)

print("OWSLib, catalogue ok")
