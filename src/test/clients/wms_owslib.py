"""Asks a running WMS with OWSLib what an analyst would. Usage: wms_owslib.py <address of /ows> <version>"""

import sys

from owslib.wms import WebMapService

address, version = sys.argv[1:3]
wms = WebMapService(address, version=version)

assert "rivers" in wms.contents, list(wms.contents)
rivers = wms["rivers"]
assert "河流" in rivers.title, rivers.title
assert "EPSG:4549" in rivers.crsOptions, rivers.crsOptions
west, south, east, north = rivers.boundingBoxWGS84
assert 117 < west < east < 120 and 24 < south < north < 26, rivers.boundingBoxWGS84

# OWSLib turns the box for 1.3.0 itself
picture = wms.getmap(
    layers=["districts", "rivers"],
    styles=["", ""],
    srs="EPSG:4490",
    bbox=(118.0, 24.5, 119.0, 25.5),
    size=(256, 256),
    format="image/png",
    transparent=True,
).read()
assert picture[:8] == b"\x89PNG\r\n\x1a\n", picture[:200]
assert len(picture) > 2000, len(picture)

info = wms.getfeatureinfo(
    layers=["districts"],
    query_layers=["districts"],
    srs="EPSG:4490",
    bbox=(118.0, 24.5, 119.0, 25.5),
    size=(256, 256),
    xy=(128, 128),
    info_format="application/json",
).read()
assert b"FeatureCollection" in info, info[:200]
print("ok")
