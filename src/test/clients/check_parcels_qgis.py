"""Runs clients/qgis/check_parcels.py as QGIS does. Arguments: address of the service, the script, a folder."""

import os
import shutil
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.append("/usr/share/qgis/python/plugins")
from qgis.core import (  # noqa: E402
    NULL, QgsApplication, QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsExpression, QgsExpressionContext, QgsExpressionContextUtils,
    QgsFeature, QgsGeometry, QgsProcessingContext, QgsProcessingException, QgsProcessingFeatureSourceDefinition, QgsProcessingFeedback, QgsProject,
    QgsVectorLayer, QgsWkbTypes,
)

address, script, folder = sys.argv[1:]
QgsApplication.setPrefixPath("/usr", True)
application = QgsApplication([], False)
application.initQgis()
import processing  # noqa: E402
from processing.core.Processing import Processing  # noqa: E402
from processing.script.ScriptUtils import defaultScriptsFolder  # noqa: E402

shutil.copy(script, defaultScriptsFolder())
Processing.initialize()


class Log(QgsProcessingFeedback):
    def __init__(self):
        super().__init__(False)
        self.words = []

    def pushInfo(self, words):
        self.words.append(words)

    def pushWarning(self, words):
        self.words.append("! " + words)

    def reportError(self, words, fatalError=False):
        self.words.append("!! " + words)


def parcels(system, *rows, kind="Polygon"):
    """A layer in memory: 地块编号, 面积(公顷), state, and a shape as WKT."""
    layer = QgsVectorLayer(
        "{}?crs={}&field=地块编号:string(20)&field=面积(公顷):double&field=state:string(10)".format(kind, system), "地块", "memory")
    for number, wkt in enumerate(rows, 1):
        feature = QgsFeature(layer.fields())
        feature.setAttributes(["地块{}".format(number), 1.5 * number, NULL])
        if wkt:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        assert layer.dataProvider().addFeature(feature)
    layer.updateExtents()
    QgsProject.instance().addMapLayer(layer)
    return layer


def check(layer, **parameters):
    """Runs the script and loads its results into the project, as the toolbox does."""
    log = Log()
    outputs = {name: "TEMPORARY_OUTPUT" for name in ("GROUNDS", "SHARED", "FREE", "CONTROL_LINES")}
    given = dict({"INPUT": layer, "SERVICE": address}, **outputs)
    given.update(parameters)
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    results = processing.runAndLoadResults("script:checkparcels", given, feedback=log, context=context)
    return {name: QgsProject.instance().mapLayer(results[name]) for name in outputs if results.get(name)}, log.words


def refused(layer, **parameters):
    log = Log()
    given = dict({"INPUT": layer, "SERVICE": address, "GROUNDS": "TEMPORARY_OUTPUT"}, **parameters)
    try:
        processing.run("script:checkparcels", given, feedback=log)
    except QgsProcessingException as e:
        return str(e) + " ".join(log.words)
    raise AssertionError("was not refused: " + " ".join(log.words))


def rows(layer):
    return [dict(zip(feature.fields().names(), feature.attributes()), geometry=feature.geometry()) for feature in layer.getFeatures()]


def in_zone(wkt, code):
    geometry = QgsGeometry.fromWkt(wkt)
    systems = [QgsCoordinateReferenceSystem("EPSG:4490"), QgsCoordinateReferenceSystem("EPSG:{}".format(code))]
    assert geometry.transform(QgsCoordinateTransform(*systems, QgsProject.instance())) == 0
    return geometry.asWkt(4)


def square(x, y, size):
    return "POLYGON(({0} {1},{2} {1},{2} {3},{0} {3},{0} {1}))".format(x, y, round(x + size, 4), round(y + size, 4))


MOUNTAIN = square(118.6, 24.956, 0.001)  # deep inside the scenic area
MANGROVES = square(118.681, 24.944, 0.006)  # in a reserve that is known to 1,500 m
APART = square(118.72, 24.95, 0.002)
CROSSED = "POLYGON((118.60 24.90,118.61 24.91,118.61 24.90,118.60 24.91,118.60 24.90))"
LINE = "ecological-red-line"

# A zone of 3 degrees, one line, an accuracy: the layer's columns, its system, what is not sound beside what is.
layers, log = check(parcels("EPSG:4549", *[in_zone(wkt, 4549) for wkt in (MOUNTAIN, MANGROVES, APART)], None, in_zone(CROSSED, 4549)), LINES=LINE, ACCURACY=0.5)
grounds = layers["GROUNDS"]
assert grounds.name() == "Verdicts (illustrative, not statutory)", grounds.name()
assert grounds.crs().authid() == "EPSG:4549"
assert grounds.fields().names()[:4] == ["地块编号", "面积(公顷)", "state", "number"], grounds.fields().names()
found = rows(grounds)
assert [row["地块编号"] for row in found] == ["地块{}".format(i) for i in range(1, 6)]
assert [row["面积(公顷)"] for row in found] == [1.5 * i for i in range(1, 6)]
assert all(row["state"] == NULL for row in found), "the layer's own column"
assert [(row["check_state"], row["certainty"]) for row in found] == [
    ("conflict", "certain"), ("conflict", "possible"), ("clear", "certain"), ("not-checked", ""), ("not-checked", "")], found
assert found[3]["geometry"].isNull() and "empty" in found[3]["fault"] and "self-intersection" in found[4]["fault"]
assert found[0]["geometry"].boundingBox().width() > 90, "metres, as they were"
assert any("Verdicts: Clear 1; Conflict, certain 1; Conflict, possible 1; Not checked 2" in line for line in log), log
categories = [(category.value(), category.label(), category.symbol().symbolLayer(0).properties()["outline_style"]) for category in grounds.renderer().categories()]
assert categories[:2] == [("conflict:certain", "Conflict, certain", "solid"), ("conflict:possible", "Conflict, possible", "dash")], categories
context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(grounds))
expression = QgsExpression(grounds.renderer().classAttribute())
for feature in list(grounds.getFeatures()):
    context.setFeature(feature)
    assert expression.evaluate(context) in [category[0] for category in categories[:-1]], expression.evaluate(context)
about = grounds.metadata().abstract()
assert "red-lines@1" in about and "accuracy: 0.5" in about and "http" in about, about
assert any("OpenStreetMap" in credit for credit in grounds.metadata().rights())
shared = rows(layers["SHARED"])
assert {row["number"] for row in shared} == {1, 2} and {row["line"] for row in shared} == {LINE}
assert layers["SHARED"].crs().authid() == "EPSG:4549" and layers["SHARED"].renderer().type() == "categorizedSymbol"
assert abs(sum(row["geometry"].area() for row in shared if row["number"] == 1) / found[0]["geometry"].area() - 1) < 1e-3
assert [(row["number"], row["line"]) for row in rows(layers["CONTROL_LINES"])] == [(1, LINE), (2, LINE), (3, LINE)]

# The same in bulk: the same verdicts, and no shapes.
layers, log = check(parcels("EPSG:4490", MOUNTAIN, MANGROVES, APART, None, CROSSED), LINES=LINE, ACCURACY=0.5, BULK_ABOVE=2)
assert [(row["check_state"], row["certainty"]) for row in rows(layers["GROUNDS"])] == [(row["check_state"], row["certainty"]) for row in found]
assert layers["SHARED"].featureCount() == 0 and layers["GROUNDS"].name().endswith("(illustrative, not statutory)")
assert any("More than 2 parcels" in line for line in log) and any("/ogc/jobs/" in line for line in log), log

# What is selected, and nothing else; lines; every control line.
layer = parcels("EPSG:4548", *[in_zone(wkt, 4548) for wkt in ("LINESTRING(118.60 24.95,118.60 24.96)", "LINESTRING(118.69 24.8278,118.70 24.8278)")], kind="LineString")
layer.selectByIds([max(feature.id() for feature in list(layer.getFeatures()))])
layers, log = check(QgsProcessingFeatureSourceDefinition(layer.id(), True), ACTIVITY="linear-infrastructure")
assert [row["地块编号"] for row in rows(layers["GROUNDS"])] == ["地块2"]
assert layers["SHARED"].wkbType() == QgsWkbTypes.MultiLineString and layers["SHARED"].featureCount() > 0
assert layers["CONTROL_LINES"].featureCount() == 11
assert any("accuracy-not-stated" in line for line in log), log

# What is refused is refused in words.
one = parcels("EPSG:4490", MOUNTAIN)
for words, layer, parameters in (
    ("permanent-farmland", one, {"LINES": "farmland"}),
    ("asOf", one, {"AS_OF": "yesterday"}),
    ("key-wrong", one, {"KEY": "spk_" + "0" * 64}),
    ("does not answer", one, {"SERVICE": "http://127.0.0.1:9"}),
    ("HTTP 404", one, {"SERVICE": address + "/elsewhere"}),
    ("no coordinate system", parcels("", MOUNTAIN), {}),
    ("no parcels", parcels("EPSG:4490"), {}),
    ("axes", parcels("EPSG:4490", "POLYGON((24.95 118.60,24.96 118.60,24.96 118.61,24.95 118.60))"), {}),
):
    said = refused(layer, **parameters)
    assert words in said and "Traceback" not in said, words + " is not in: " + said

print("ok", flush=True)
os._exit(0)  # without the clean-up in which QGIS may crash when layers are still open
