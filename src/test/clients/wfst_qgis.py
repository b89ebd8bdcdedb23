"""Edits the plan's working version with QGIS, as a planner does in an edit session. Arguments: address of /ows, version, user and key."""

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
from qgis.core import QgsApplication, QgsDataSourceUri, QgsFeature, QgsGeometry, QgsVectorLayer  # noqa: E402

address, version, user, key = sys.argv[1:]
QgsApplication.setPrefixPath("/usr", True)
application = QgsApplication([], False)
application.initQgis()


# No window of progress: without a screen QGIS 3.22 still makes it, and now and then dies of it.
def layer_of(name):
    uri = QgsDataSourceUri()
    for parameter, value in {
        "url": address, "typename": "plan:" + name, "version": version, "username": user, "password": key, "srsname": "EPSG:4326",
        "hideDownloadProgressDialog": "1",
    }.items():
        uri.setParam(parameter, value)
    layer = QgsVectorLayer(uri.uri(False), name, "WFS")
    assert layer.isValid(), "QGIS does not open " + name + ": " + layer.dataProvider().error().message()
    return layer


# All features are read to the last: one that is left off in the middle leaves a thread of QGIS behind, which now and then ends it.
def features_of(layer, column, value):
    return [feature for feature in layer.getFeatures() if feature[column] == value]


def of_number(layer, number):
    return features_of(layer, "number", number)[0]


def commit(layer):
    done = layer.commitChanges()
    errors = layer.commitErrors()
    if not done:
        layer.rollBack()
    return done, " ".join(errors)


# An attribute, in the layer of all projects.
layer = layer_of("projects-working")
assert layer.startEditing()
name = layer.fields().indexOf("investment_wan_yuan")
assert layer.changeAttributeValue(of_number(layer, 5).id(), name, 1234)
done, errors = commit(layer)
assert done, errors
sum_now = of_number(layer_of("projects-working"), 5)["investment_wan_yuan"]
assert sum_now == 1234, sum_now

# A place is drawn, in the layer of areas. QGIS sends geometries before attributes: what is said of the place is saved first.
areas = layer_of("projects-working-areas")
assert areas.startEditing()
five = of_number(areas, 5)
for name, value in {"place_accuracy_m": 5.0, "place_evidence": "批复"}.items():
    assert areas.changeAttributeValue(five.id(), areas.fields().indexOf(name), value)
done, errors = commit(areas)
assert done, errors
assert areas.startEditing()
square = "MultiPolygon (((118.6 24.9,118.61 24.9,118.61 24.91,118.6 24.91,118.6 24.9)))"
assert areas.changeGeometry(five.id(), QgsGeometry.fromWkt(square))
done, errors = commit(areas)
assert done, errors
drawn = layer_of("projects-working-areas")
placed = [feature["number"] for feature in drawn.getFeatures() if not feature.geometry().isNull()]
assert placed == [5], placed
box = of_number(drawn, 5).geometry().boundingBox()
assert [round(edge, 6) for edge in (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())] == [118.6, 24.9, 118.61, 24.91], box.toString()

# A wrong value comes back as the error of the commit.
assert layer.startEditing()
assert layer.changeAttributeValue(of_number(layer, 5).id(), layer.fields().indexOf("field"), "nonsense")
done, errors = commit(layer)
assert not done, "a field that does not exist was accepted"
print("refused:", errors)

# A new project, and away with it.
fresh = layer_of("projects-working")
assert fresh.startEditing()
new = QgsFeature(fresh.fields())
for name, value in {
    "name_zh": "新项目", "field": "city", "year_from": 2026, "year_to": 2027, "investment_wan_yuan": 100,
    "activity": "new-construction", "summary_zh": "新建",
}.items():
    new[name] = value
assert fresh.addFeature(new)
done, errors = commit(fresh)
assert done, errors
again = layer_of("projects-working")
made = features_of(again, "name_zh", "新项目")[0]
assert again.startEditing()
assert again.deleteFeature(made.id())
done, errors = commit(again)
assert done, errors
print("ok", made["number"], flush=True)
os._exit(0)  # without the clean-up in which QGIS may crash when layers are still open
