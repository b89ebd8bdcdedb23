"""Searches a running catalogue with the dialogue of QGIS' MetaSearch, and opens what it found. Usage: metasearch_qgis.py <address of the service>"""

import json
import os
import sys
import warnings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.append("/usr/share/qgis/python/plugins")
warnings.simplefilter("ignore")
from qgis.core import QgsApplication, QgsDataSourceUri, QgsRasterLayer, QgsSettings, QgsVectorLayer  # noqa: E402
from qgis.gui import QgsMapCanvas  # noqa: E402
from qgis.PyQt.QtWidgets import QMessageBox  # noqa: E402

address = sys.argv[1]
QgsApplication.setPrefixPath("/usr", True)
application = QgsApplication([], True)
application.initQgis()
from MetaSearch.dialogs import maindialog  # noqa: E402
from MetaSearch.util import clean_ows_url  # noqa: E402


def refuse(*said):
    raise AssertionError(said)


QMessageBox.warning = refuse
QMessageBox.information = refuse


class Window:
    """What the dialogue wants of QGIS' window."""

    def __init__(self):
        self.canvas = QgsMapCanvas()

    def mapCanvas(self):
        return self.canvas


QgsSettings().setValue("/MetaSearch/plan/url", address + "/ows")
dialogue = maindialog.MetaSearchDialog(Window())
dialogue.populate_connection_list()
dialogue.cmbConnectionsSearch.setCurrentText("plan")
assert dialogue.cmbConnectionsSearch.currentText() == "plan"


def search(words, west="-180", south="-90", east="180", north="90"):
    dialogue.leKeywords.setText(words)
    for field, degrees in ((dialogue.leWest, west), (dialogue.leSouth, south), (dialogue.leEast, east), (dialogue.leNorth, north)):
        field.setText(degrees)
    dialogue.search()
    tree = dialogue.treeRecords
    return {maindialog.get_item_data(tree.topLevelItem(i), "identifier"): tree.topLevelItem(i) for i in range(tree.topLevelItemCount())}


found = search("红线")
assert list(found)[0] == "red-lines", list(found)
assert found["red-lines"].text(0) == "dataset", found["red-lines"].text(0)
assert "生态保护红线（示意）" in found["red-lines"].text(1), found["red-lines"].text(1)
assert "red-lines" in search("红线", "118.5", "24.8", "118.7", "25.0")
assert search("红线", "10", "20", "11", "21") == {}
assert "0" in dialogue.lblResults.text(), dialogue.lblResults.text()

found = search("红线")
dialogue.treeRecords.setCurrentItem(found["red-lines"])
dialogue.record_clicked()
for action in (dialogue.mActionAddWms, dialogue.mActionAddWfs, dialogue.mActionAddGisFile):
    assert action.isEnabled(), action.objectName()
assert dialogue.rubber_band.asGeometry().boundingBox().xMinimum() > 117, dialogue.rubber_band.asGeometry()
links = json.loads(maindialog.get_item_data(found["red-lines"], "link"))

uri = QgsDataSourceUri()
uri.setParam("url", clean_ows_url(links["wfs"]))
uri.setParam("typename", "plan:red-lines")
uri.setParam("srsname", "EPSG:4490")
layer = QgsVectorLayer(uri.uri(False), "red line", "WFS")
assert layer.isValid(), uri.uri(False)
picture = QgsRasterLayer(
    "url=" + clean_ows_url(links["wms"]) + "&layers=red-lines&styles=&format=image/png&crs=EPSG:4490&version=1.3.0", "red line", "wms")
assert picture.isValid(), picture.error().message()
file = QgsVectorLayer(links["gis_file"], links["title"], "ogr")
assert file.isValid() and file.featureCount() == 23, (links["gis_file"], file.featureCount())

print("MetaSearch ok", flush=True)
os._exit(0)  # Qt's objects are not taken down in their order
