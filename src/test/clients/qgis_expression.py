"""Evaluates an expression of QGIS on a layer of the service. Arguments: address of /ogc, the expression, whose first line is "-- layer".

Prints the names of the features for which it is true, or of each feature what else it says."""

import os
import sys
import tempfile

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.mkdtemp())  # Qt says otherwise that there is none
from qgis.core import (  # noqa: E402
    QgsApplication, QgsExpression, QgsExpressionContext, QgsExpressionContextUtils, QgsProject, QgsVectorLayer,
)

address, expression = sys.argv[1:]
QgsApplication.setPrefixPath("/usr", True)
application = QgsApplication([], False)
application.initQgis()


def layer_of(name):
    uri = "url='{}' typename='{}' srsname='EPSG:4326' hideDownloadProgressDialog='1' pagingEnabled='true'".format(address, name)
    layer = QgsVectorLayer(uri, name, "OAPIF")
    assert layer.isValid(), "QGIS does not open " + name + ": " + layer.dataProvider().error().message()
    QgsProject.instance().addMapLayer(layer)
    return layer


names = expression.split("\n")[0].lstrip("- ").split(", ")
layers = [layer_of(name) for name in names]
context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layers[0]))
asked = QgsExpression(expression)
assert not asked.hasParserError(), asked.parserErrorString()
asked.prepare(context)
for feature in list(layers[0].getFeatures()):  # to the last: one that is left off now and then ends QGIS
    context.setFeature(feature)
    value = asked.evaluate(context)
    assert not asked.hasEvalError(), asked.evalErrorString()
    if value is True or value == 1:
        print(feature["name_zh"])
    elif value not in (None, 0, False) and str(value) not in ("", "NULL"):
        print(feature["name_zh"], value)
sys.stdout.flush()
os._exit(0)  # without the clean-up in which QGIS may crash when layers are still open
