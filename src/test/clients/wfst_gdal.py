"""Edits the plan's working version with GDAL, as ogr2ogr and scripts of planners do. Arguments: address of /ows, version, key."""

import sys

from osgeo import gdal, ogr

address, version, key = sys.argv[1:]
gdal.UseExceptions()
ogr.UseExceptions()
gdal.SetConfigOption("GDAL_HTTP_HEADERS", "Authorization: Bearer " + key)
gdal.SetConfigOption("OGR_WFS_PAGING_ALLOWED", "ON")
source = "WFS:%s?SERVICE=WFS&VERSION=%s" % (address, version)
dataset = gdal.OpenEx(source, gdal.OF_VECTOR | gdal.OF_UPDATE)
layer = dataset.GetLayerByName("plan:projects-working-areas")
links = dataset.GetLayerByName("plan:links-working")


def found(layer, condition):
    layer.SetAttributeFilter(condition)
    feature = layer.GetNextFeature()
    layer.SetAttributeFilter(None)
    return feature


def delete(layer, condition):
    """Deletes by a condition, which goes to the service. By a number GDAL may mean another feature: it counts what it read last."""
    assert found(layer, condition) is not None, condition + " is not there"
    dataset.ExecuteSQL("DELETE FROM %s WHERE %s" % (layer.GetName(), condition))
    assert found(layer, condition) is None, condition + " is still there"


# An attribute and a drawn place. GDAL sends all attributes and the geometry back.
feature = found(layer, "number = 5")
assert feature is not None, "project 5 is not there"
feature.SetField("investment_wan_yuan", 4321)
feature.SetField("place_accuracy_m", 5)
feature.SetField("place_evidence", "批复")
square = "MULTIPOLYGON (((118.6 24.9,118.61 24.9,118.61 24.91,118.6 24.91,118.6 24.9)))"
feature.SetGeometry(ogr.CreateGeometryFromWkt(square))
assert layer.SetFeature(feature) == 0
feature = found(layer, "number = 5")
assert feature.GetField("investment_wan_yuan") == 4321, feature.GetField("investment_wan_yuan")
box = feature.GetGeometryRef().GetEnvelope()
assert [round(edge, 6) for edge in box] == [118.6, 118.61, 24.9, 24.91], box

# What is refused changes nothing, and says why.
feature.SetField("field", "nonsense")
try:
    assert layer.SetFeature(feature) != 0, "a field that does not exist was accepted"
except RuntimeError as refused:
    assert "InvalidValue" in str(refused) or "HTTP error code : 400" in str(refused), refused

# A new project, and a link of it; then both go.
new = ogr.Feature(layer.GetLayerDefn())
for name, value in {
    "name_zh": "新项目", "field": "city", "year_from": 2026, "year_to": 2027, "investment_wan_yuan": 100,
    "activity": "new-construction", "summary_zh": "新建", "place_accuracy_m": 5, "place_evidence": "批复",
}.items():
    new.SetField(name, value)
new.SetGeometry(ogr.CreateGeometryFromWkt(square))
assert layer.CreateFeature(new) == 0
made = new.GetField("gml_id")
assert made.startswith("projects-working-areas."), made
number = int(made.split(".")[1])

link = ogr.Feature(links.GetLayerDefn())
for name, value in {
    "subject": "projects/%d" % number, "target": "districts/anxi", "role": "within", "precision": "district",
    "basis": "named", "words": "安溪县",
}.items():
    link.SetField(name, value)
assert links.CreateFeature(link) == 0
delete(links, "subject = 'projects/%d' AND target = 'districts/anxi'" % number)
delete(layer, "number = %d" % number)
print("ok", number)
