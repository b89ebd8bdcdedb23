"""A script for QGIS' Processing (3.16 and later): sends the chosen parcels of a layer to Spatial Plan and brings its report back as layers.

How to install and use it: README.md beside this file. It needs nothing but QGIS.
"""

import json
import os
from urllib.parse import urlencode

from qgis.core import (
    NULL,
    QgsApplication,
    QgsBlockingNetworkRequest,
    QgsCategorizedSymbolRenderer,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsFillSymbol,
    QgsGeometry,
    QgsLayerMetadata,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingLayerPostProcessorInterface,
    QgsProcessingParameterAuthConfig,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProcessingUtils,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QByteArray, QThread, QUrl, QVariant
from qgis.PyQt.QtNetwork import QNetworkRequest

STATES = ("conflict", "conditional", "permitted", "clear", "no-data", "not-checked")
MEETS = STATES[:3]  # of these it is said how sure they are
COLOURS = {
    "conflict": "194,24,91", "conditional": "239,138,23", "permitted": "43,108,163", "clear": "61,154,80", "no-data": "119,119,119",
    "not-checked": "119,119,119",
}

TEXTS = {
    "name": ("地块合规核查", "Check parcels"),
    "help": (
        "把所选地块发送到 Spatial Plan 服务，按各管控线核查，结果作为图层返回：核查结论（按状态着色，“确定”与“可能”分开）、重叠部分、"
        "其余部分、逐线结论。原有字段（包括中文字段名）保留，坐标系不变。图层只是示意时，图层名称与元数据会写明。"
        "“未涉及”仅指未涉及已绘制的要素；“无数据”“未核查”不等于可以建设。",
        "Sends the chosen parcels to a Spatial Plan service, checks them against the control lines, and brings the report back as layers:"
        " verdicts (coloured by state; certain and possible are told apart), what is shared with features, the rest, and the verdict of each"
        " line. The layer's own columns and its coordinate system are kept. Where layers are illustrative only, names and metadata of the"
        " results say so. Clear means clear of what is drawn; 'no data' and 'not checked' are no permission.",
    ),
    "INPUT": ("地块图层", "Parcels"),
    "SERVICE": ("服务地址", "Address of the service"),
    "AUTH": ("认证配置（密钥存于 QGIS 密码库）", "Authentication (the key in QGIS' store of passwords)"),
    "KEY": ("密钥 spk_…（会留在处理历史中，建议用认证配置）", "Key spk_… (stays in Processing's history: better use the authentication)"),
    "ACTIVITY": ("活动类型（编号或名称，多个用分号；空为新建）", "Activity, by id or number, several by ; (empty: new construction)"),
    "LINES": ("管控线（编号，逗号分隔；空为全部）", "Control lines, by comma (empty: all)"),
    "ACCURACY": ("地块边界精度（米；空为未知）", "Accuracy of the parcels' outlines, metres (empty: not stated)"),
    "AS_OF": ("截至日期（如 2026-11-24；空为今天）", "As of the day, such as 2026-11-24 (empty: today)"),
    "BULK_ABOVE": ("地块多于此数时批量核查（不含重叠图形）", "More parcels than this are checked in bulk, without the shapes"),
    "GROUNDS": ("核查结论", "Verdicts"),
    "SHARED": ("与管控要素重叠的部分", "Shared with features"),
    "FREE": ("未被已绘要素覆盖的部分（不等于可建）", "Not covered by what is drawn (no permission)"),
    "CONTROL_LINES": ("逐线结论", "Verdicts by control line"),
    "REPORT": ("报告文件（GeoPackage）", "The report as the service wrote it (GeoPackage)"),
    "illustrative": ("（示意，非法定）", " (illustrative, not statutory)"),
    "conflict": ("冲突", "Conflict"),
    "conditional": ("有条件允许", "Conditional"),
    "permitted": ("允许", "Permitted"),
    "clear": ("未涉及", "Clear"),
    "no-data": ("无数据", "No data"),
    "not-checked": ("未核查", "Not checked"),
    "certain": ("（确定）", ", certain"),
    "possible": ("（可能）", ", possible"),
    "other": ("其他", "Other"),
    "no-crs": (
        "图层没有坐标系：请先设置图层坐标系（如 EPSG:4490、EPSG:4549）。",
        "The layer has no coordinate system: set it first (Set layer CRS), for example EPSG:4490 or EPSG:4549.",
    ),
    "no-parcels": ("没有地块可核查：图层或选择集为空。", "There are no parcels to check: the layer or the selection is empty."),
    "sending": ("发送 {} 个地块，{}，{} KB", "Sending {} parcels, {}, {} KB"),
    "curves": ("{} 个地块有弧段，已按短直线段发送。", "{} parcels have curves and were sent with short straight edges."),
    "unsent": ("未发送的字段（结果中保留）：{}", "Columns that were not sent (they are kept in the result): {}"),
    "bulk": (
        "多于 {} 个地块，作为批量任务核查：只有结论，没有重叠与其余部分的图形，也没有逐线表。",
        "More than {} parcels: checked in bulk, with verdicts only, without the shapes of what is shared or left and without the table of lines.",
    ),
    "job": ("任务 {}", "Job {}"),
    "cancelled": ("已取消。", "Cancelled."),
    "job-left": ("任务未能取消，服务会做完它：{}", "The job could not be cancelled; the service finishes it: {}"),
    "summary": ("结论：{}", "Verdicts: {}"),
    "other-kind": ("{} 个图形与地块类型不同，未写入“{}”。", "{} shapes are of another kind than the parcels and are not in '{}'."),
    "rows": ("服务返回 {} 行，发送的是 {} 个地块：结果不可用。", "The service answered {} rows for {} parcels: the answer cannot be used."),
    "unreachable": ("服务没有应答：{}\n{}", "The service does not answer: {}\n{}"),
    "timeout": (
        "（可在“设置 → 选项 → 网络”延长超时，或减小批量阈值）",
        " (a longer timeout: Settings → Options → Network; or check in bulk from fewer parcels on)",
    ),
    "refused": ("服务拒绝了请求（HTTP {}）：{}", "The service refuses (HTTP {}): {}"),
    "no-service": ("此地址不是 Spatial Plan 服务（HTTP {}）：{}", "This is not the address of a Spatial Plan service (HTTP {}): {}"),
    "plain-key": ("密钥将以未加密的 http 发送。", "The key travels over http, unencrypted."),
    "unwritten": ("无法准备要发送的文件：{}", "The file to send cannot be written: {}"),
}


def is_chinese():
    return QgsApplication.locale().startswith("zh")


def text(key, *values):
    return TEXTS[key][0 if is_chinese() else 1].format(*values)


class Service:
    """The service at its address. Goes through QGIS' network, with its proxies, certificates and authentication."""

    def __init__(self, address, auth, key, feedback):
        self.address = address.strip().rstrip("/")
        self.auth = auth
        self.key = key.strip()
        self.feedback = feedback
        if self.key and not self.auth and self.address.startswith("http:") and "//localhost" not in self.address and "//127." not in self.address:
            warn(feedback, text("plain-key"))

    def get(self, url):
        return self._send(url, lambda request, network: network.get(request, True))

    def post(self, url, body, media_type, headers=None):
        headers = dict(headers or {}, **{"Content-Type": media_type})
        return self._send(url, lambda request, network: network.post(request, QByteArray(body), True, self.feedback), headers)

    def delete(self, url):
        return self._send(url, lambda request, network: network.deleteResource(request))

    def _send(self, url, call, headers=None):
        if not url.startswith("http"):
            url = self.address + url
        request = QNetworkRequest(QUrl(url))
        for name, value in dict(headers or {}, **{"Accept-Language": "zh" if is_chinese() else "en"}).items():
            request.setRawHeader(name.encode(), value.encode())
        network = QgsBlockingNetworkRequest()
        if self.auth:
            network.setAuthCfg(self.auth)
        elif self.key:
            request.setRawHeader(b"Authorization", b"Bearer " + self.key.encode())
        error = call(request, network)
        reply = network.reply()
        status = reply.attribute(QNetworkRequest.HttpStatusCodeAttribute)
        if status is None:
            hint = text("timeout") if error == QgsBlockingNetworkRequest.TimeoutError else ""
            raise QgsProcessingException(text("unreachable", url, network.errorMessage() + hint))
        if not 200 <= status < 300:
            raise QgsProcessingException(words_of(status, bytes(reply.content()), url))
        return reply


def words_of(status, content, url):
    """A problem of the service (RFC 9457) as sentences."""
    try:
        problem = json.loads(content.decode("utf-8"))
        problem["title"]
    except (ValueError, KeyError, TypeError):
        return text("no-service", status, url)
    words = [problem["title"]] + [problem[part] for part in ("detail", "id") if problem.get(part)]
    if problem.get("near"):
        words.append("→ " + ", ".join(problem["near"]))
    for remark in problem.get("diagnosis") or []:
        words += ["→ {}={}".format(name, value) for name, value in (remark.get("remedy") or {}).items()]
    words.append(problem.get("code", ""))
    return text("refused", status, "\n  ".join(words))


def warn(feedback, words):
    getattr(feedback, "pushWarning", feedback.pushInfo)(words)


def straight(geometry):
    """The geometry without heights and measures, and with straight edges; none if there is no point in it."""
    if geometry.isNull() or geometry.isEmpty():
        return QgsGeometry(), False
    shape = geometry.constGet()
    curved = shape.hasCurvedSegments()
    shape = shape.segmentize() if QgsWkbTypes.isCurvedType(shape.wkbType()) else shape.clone()
    shape.dropZValue()
    shape.dropMValue()
    flat = QgsGeometry(shape)
    flat.convertToMultiType()
    return flat, curved


def kind_of(source):
    """What the layer's parcels are, flat and many: MultiPolygon, MultiLineString or MultiPoint."""
    kinds = {
        QgsWkbTypes.PointGeometry: QgsWkbTypes.MultiPoint, QgsWkbTypes.LineGeometry: QgsWkbTypes.MultiLineString,
        QgsWkbTypes.PolygonGeometry: QgsWkbTypes.MultiPolygon,
    }
    return kinds.get(QgsWkbTypes.geometryType(source.wkbType()), QgsWkbTypes.MultiPolygon)


class Parcels:
    """The features that are sent, as a GeoPackage with the layer's own columns and system, and as they were."""

    SENT = (QVariant.Int, QVariant.LongLong, QVariant.Double, QVariant.String, QVariant.Bool, QVariant.Date, QVariant.DateTime)

    def __init__(self, source, context, feedback):
        self.features = []
        self.path = QgsProcessingUtils.generateTempFilename("parcels.gpkg")
        columns = [i for i, field in enumerate(source.fields()) if field.type() in self.SENT]
        fields = QgsFields()
        for i in columns:
            fields.append(source.fields()[i])
        writer = file_writer(self.path, fields, kind_of(source), source.sourceCrs(), context)
        curves = 0
        # What is invalid is sent too: the service says what is wrong with it, and checks the others.
        for feature in source.getFeatures(QgsFeatureRequest(), QgsProcessingFeatureSource.FlagSkipGeometryValidityChecks):
            sent = QgsFeature(fields)
            sent.setAttributes([feature.attributes()[i] for i in columns])
            geometry, is_curved = straight(feature.geometry())
            curves += is_curved
            if not geometry.isNull():
                sent.setGeometry(geometry)
            if not writer.addFeature(sent, QgsFeatureSink.FastInsert):
                raise QgsProcessingException(text("unwritten", writer.errorMessage()))
            self.features.append(feature)
        del writer  # writes what is left
        unsent = [field.name() for i, field in enumerate(source.fields()) if i not in columns]
        if unsent:
            feedback.pushInfo(text("unsent", ", ".join(unsent)))
        if curves:
            warn(feedback, text("curves", curves))

    def content(self):
        with open(self.path, "rb") as file:
            return file.read()


def file_writer(path, fields, kind, crs, context):
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = "parcels"
    options.layerOptions = ["FID=sent_row"]  # "fid" may be a column of the layer
    writer = QgsVectorFileWriter.create(path, fields, kind, crs, context.transformContext(), options)
    if writer.hasError() != QgsVectorFileWriter.NoError:
        raise QgsProcessingException(text("unwritten", writer.errorMessage()))
    return writer


class Report:
    """The service's answer: a GeoPackage with grounds, and unless it was made in bulk shared, free, lines and report."""

    def __init__(self, content):
        self.path = QgsProcessingUtils.generateTempFilename("report.gpkg")
        with open(self.path, "wb") as file:
            file.write(content)
        self.fields, self.rows = self.table("grounds")

    def table(self, name):
        """The columns and all rows of a table; none where it is missing. It is read to the end, as QGIS wants it."""
        layer = QgsVectorLayer("{}|layername={}".format(self.path, name), name, "ogr")
        if not layer.isValid():
            return QgsFields(), []
        fields = QgsFields()
        for field in layer.fields():
            if field.name() != "fid":
                fields.append(QgsField(field.name(), field.type()))
        return fields, list(layer.getFeatures())

    def about(self):
        """Names and values of the table report."""
        return [(row["name"], row["value"]) for row in self.table("report")[1]]

    def layers(self):
        """The layer versions that the rows name: red-lines@2."""
        named = {part.split(" (")[0] for row in self.rows if row["layers"] for part in row["layers"].split(";")}
        return sorted(name for name in named if "@" in name)

    def verdict_of_piece(self):
        """The gravest verdict of the lines that a ground shares with a feature, by number and feature."""
        found = {}
        for row in self.table("lines")[1]:
            verdict = {name: row[name] for name in ("line", "state", "certainty")}
            for feature in (row["features"] or "").split(";"):
                known = found.get((row["number"], feature))
                if known is None or gravity(verdict) < gravity(known):
                    found[(row["number"], feature)] = verdict
        return found

    def summary(self):
        counts = {}
        for row in self.rows:
            key = key_of(row["state"], row["certainty"])
            counts[key] = counts.get(key, 0) + 1
        return "; ".join("{} {}".format(label_of(key), count) for key, count in sorted(counts.items()))


def gravity(verdict):
    return STATES.index(verdict["state"]) if verdict["state"] in STATES else len(STATES)


def key_of(state, certainty):
    return "{}:{}".format(state, certainty) if state in MEETS and certainty else state


def label_of(key):
    state, _, certainty = key.partition(":")
    return "".join(text(word) if word in TEXTS else word for word in (state, certainty) if word)


def joined(own, added):
    """The layer's columns and behind them the report's; of the report's, those of the same name get another one."""
    fields = QgsFields(own)
    taken = {field.name().lower() for field in own}
    names = {}
    for field in added:
        name = field.name()
        while name.lower() in taken:
            name = "check_" + name
        taken.add(name.lower())
        names[field.name()] = name
        fields.append(QgsField(name, field.type()))
    return fields, names


def symbol(kind, key):
    """Certain is drawn whole, possible dashed and hatched; what says nothing is grey."""
    state, _, certainty = key.partition(":")
    colour = COLOURS.get(state, "0,0,0")
    solid = certainty != "possible" and state not in ("no-data", "not-checked")
    if kind == QgsWkbTypes.PointGeometry:
        shape = {"name": "circle", "size": "3.4", "color": colour + (",140" if solid else ",20"), "outline_color": colour, "outline_width": "0.5"}
        return QgsMarkerSymbol.createSimple(dict(shape, outline_style="solid" if solid else "dash"))
    if kind == QgsWkbTypes.LineGeometry:
        return QgsLineSymbol.createSimple({"color": colour, "width": "0.9", "line_style": "solid" if solid else "dash"})
    fill = {"color": colour + (",70" if solid else ",110"), "style": "solid" if solid else "b_diagonal"}
    return QgsFillSymbol.createSimple(
        dict(fill, outline_color=colour, outline_width="0.7", outline_style="solid" if solid else "dash"))


def renderer(kind, state, certainty):
    """Colours by state and certainty, the same in every run, so that two reports compare."""
    keys = [key for name in STATES for key in ((name + ":certain", name + ":possible") if name in MEETS else (name,))]
    categories = [QgsRendererCategory(key, symbol(kind, key), label_of(key)) for key in keys]
    categories.append(QgsRendererCategory("", symbol(kind, ""), text("other")))
    expression = "\"{0}\" || CASE WHEN \"{0}\" IN ({2}) AND \"{1}\" <> '' THEN ':' || \"{1}\" ELSE '' END".format(
        state, certainty, ", ".join("'" + name + "'" for name in MEETS))
    return QgsCategorizedSymbolRenderer(expression, categories)


class Dress(QgsProcessingLayerPostProcessorInterface):
    """Name, colours and metadata of a result."""

    def __init__(self, name, metadata, colours):
        super().__init__()
        self.name = name
        self.metadata = metadata
        self.colours = colours

    def postProcessLayer(self, layer, context, feedback):
        layer.setName(self.name)
        layer.setMetadata(self.metadata)
        if self.colours:
            layer.setRenderer(self.colours(layer.geometryType()))
        layer.triggerRepaint()

    def keep(self, layer):
        """Writes the colours beside or into a file, so that it looks the same when it is opened later."""
        self.postProcessLayer(layer, None, None)
        if ".gpkg" in layer.source():
            layer.saveStyleToDatabase("spatial-plan", self.name, True, "")
        else:
            layer.saveDefaultStyle()
        layer.saveNamedMetadata(layer.metadataUri())


DRESSES = []  # QGIS does not hold them, and calls them after the run


class CheckParcels(QgsProcessingAlgorithm):
    def createInstance(self):
        return CheckParcels()

    def name(self):
        return "checkparcels"

    def displayName(self):
        return text("name")

    def group(self):
        return "Spatial Plan"

    def groupId(self):
        return "spatialplan"

    def shortHelpString(self):
        return text("help")

    def initAlgorithm(self, configuration=None):
        self.addParameter(QgsProcessingParameterFeatureSource("INPUT", text("INPUT"), [QgsProcessing.TypeVectorAnyGeometry]))
        self.addParameter(QgsProcessingParameterString("SERVICE", text("SERVICE"), "http://localhost:8080"))
        self.addParameter(QgsProcessingParameterAuthConfig("AUTH", text("AUTH"), optional=True))
        for name in ("KEY", "ACTIVITY", "LINES", "AS_OF"):
            self.addParameter(QgsProcessingParameterString(name, text(name), optional=True))
        number = QgsProcessingParameterNumber
        self.addParameter(number("ACCURACY", text("ACCURACY"), number.Double, optional=True, minValue=0))
        bulk = number("BULK_ABOVE", text("BULK_ABOVE"), number.Integer, 1000, minValue=0, maxValue=10000)
        bulk.setFlags(bulk.flags() | QgsProcessingParameterDefinition.FlagAdvanced)
        self.addParameter(bulk)
        self.addParameter(QgsProcessingParameterFeatureSink("GROUNDS", text("GROUNDS")))
        for name, kind in (("SHARED", None), ("FREE", None), ("CONTROL_LINES", QgsProcessing.TypeVector)):
            kind = QgsProcessing.TypeVectorAnyGeometry if kind is None else kind
            self.addParameter(QgsProcessingParameterFeatureSink(name, text(name), kind, optional=True, createByDefault=True))
        self.addParameter(
            QgsProcessingParameterFileDestination("REPORT", text("REPORT"), "GeoPackage (*.gpkg)", optional=True, createByDefault=False))

    def processAlgorithm(self, parameters, context, feedback):
        source = self.parameterAsSource(parameters, "INPUT", context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, "INPUT"))
        if not source.sourceCrs().isValid():
            raise QgsProcessingException(text("no-crs"))
        parcels = Parcels(source, context, feedback)
        if not parcels.features:
            raise QgsProcessingException(text("no-parcels"))
        service = Service(
            self.parameterAsString(parameters, "SERVICE", context),
            self.parameterAsString(parameters, "AUTH", context),
            self.parameterAsString(parameters, "KEY", context),
            feedback)
        report = self.check(parcels, service, parameters, context, feedback)
        if len(report.rows) != len(parcels.features):
            raise QgsProcessingException(text("rows", len(report.rows), len(parcels.features)))
        feedback.pushInfo(text("summary", report.summary()))
        self.describe(report, service, self.given(parameters, context))
        return self.write(parcels, report, source, parameters, context, feedback)

    def given(self, parameters, context):
        """The parameters of the check that were given, by the service's names."""
        given = {}
        for name, parameter in (("ACTIVITY", "activity"), ("LINES", "lines"), ("AS_OF", "asOf")):
            value = self.parameterAsString(parameters, name, context).strip()
            if value:
                given[parameter] = value
        if parameters.get("ACCURACY") is not None:
            given["accuracy"] = repr(self.parameterAsDouble(parameters, "ACCURACY", context))
        return given

    def check(self, parcels, service, parameters, context, feedback):
        given = self.given(parameters, context)
        body = parcels.content()
        feedback.pushInfo(text("sending", len(parcels.features), service.address, len(body) // 1024 + 1))
        bulk = self.parameterAsInt(parameters, "BULK_ABOVE", context)
        if len(parcels.features) > bulk:
            warn(feedback, text("bulk", bulk))
            return Report(run_job(service, body, given, feedback))
        report = Report(bytes(service.post(
            "/api/conflicts?" + urlencode(dict(given, f="gpkg")), body, "application/geopackage+sqlite3").content()))
        for name, value in report.about():
            if name.startswith("remark "):
                warn(feedback, "{}: {}".format(name[len("remark "):], value))
        return report

    def describe(self, report, service, given):
        """Asks what the layers are good for, and makes name and metadata of the results of it."""
        asked = urlencode({name: given[name] for name in ("asOf",) if name in given})
        known = {layer["id"]: layer for layer in json.loads(bytes(service.get("/api/layers?limit=1000&" + asked).content()).decode("utf-8"))["items"]}
        used = [known[name.split("@")[0]] for name in report.layers() if name.split("@")[0] in known]
        self.suffix = text("illustrative") if any(layer["illustrative"] for layer in used) else ""
        language = "zh" if is_chinese() else "en"
        about = ["{}: {}".format(name, value) for name, value in report.about() if name in ("id", "time")]
        about += ["{}: {}".format(name, value) for name, value in given.items()]
        about += report.layers()
        about += ["{}: {}".format(layer["title_" + language], layer["limits"][language]) for layer in used if layer["limits"][language]]
        self.metadata = QgsLayerMetadata()
        self.metadata.setAbstract("\n".join([service.address] + about))
        self.metadata.setRights(sorted({credit for layer in used for credit in layer["attribution"]}))

    def write(self, parcels, report, source, parameters, context, feedback):
        results = {}
        self.dresses = {}
        fields, names = joined(source.fields(), report.fields)
        sink, results["GROUNDS"] = self.parameterAsSink(parameters, "GROUNDS", context, fields, source.wkbType(), source.sourceCrs())
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, "GROUNDS"))
        for feature, row in zip(parcels.features, report.rows):
            verdict = QgsFeature(fields)
            verdict.setGeometry(feature.geometry())
            verdict.setAttributes(feature.attributes() + [row[field.name()] for field in report.fields])
            sink.addFeature(verdict, QgsFeatureSink.FastInsert)
        self.dress("GROUNDS", results, context, lambda kind: renderer(kind, names["state"], names["certainty"]))
        self.write_pieces(report, source, results, parameters, context, feedback)
        lines, rows = report.table("lines")
        sink, dest = self.parameterAsSink(parameters, "CONTROL_LINES", context, lines, QgsWkbTypes.NoGeometry, QgsCoordinateReferenceSystem())
        if sink is not None:
            for row in rows:
                line = QgsFeature(lines)
                line.setAttributes([row[field.name()] for field in lines])
                sink.addFeature(line, QgsFeatureSink.FastInsert)
            results["CONTROL_LINES"] = dest
            self.dress("CONTROL_LINES", results, context, None)
        kept = self.parameterAsFileOutput(parameters, "REPORT", context)
        if kept:
            with open(report.path, "rb") as content, open(kept, "wb") as file:
                file.write(content.read())
            results["REPORT"] = kept
        return results

    def write_pieces(self, report, source, results, parameters, context, feedback):
        verdicts = report.verdict_of_piece()
        kind = kind_of(source)
        to_source = QgsCoordinateTransform(
            QgsCoordinateReferenceSystem("EPSG:4490"), source.sourceCrs(), context.transformContext())
        for output, colours in (
            ("SHARED", lambda kind: renderer(kind, "state", "certainty")),
            ("FREE", lambda kind: QgsSingleSymbolRenderer(symbol(kind, "not-checked"))),
        ):
            columns = ("number", "id") + (("feature", "line", "state", "certainty") if output == "SHARED" else ())
            fields = QgsFields()
            for name in columns:
                fields.append(QgsField(name, QVariant.LongLong if name == "number" else QVariant.String))
            sink, dest = self.parameterAsSink(parameters, output, context, fields, kind, source.sourceCrs())
            if sink is None:
                continue
            others = 0
            for row in report.table(output.lower())[1]:
                geometry = QgsGeometry(row.geometry())
                geometry.transform(to_source)
                geometry.convertToMultiType()
                if geometry.type() != QgsWkbTypes.geometryType(kind):
                    others += 1
                    continue
                said = dict(verdicts.get((row["number"], row["feature"]), {}), number=row["number"], id=row["id"], feature=row["feature"])
                piece = QgsFeature(fields)
                piece.setGeometry(geometry)
                piece.setAttributes([said.get(name, NULL) for name in columns])
                sink.addFeature(piece, QgsFeatureSink.FastInsert)
            if others:
                warn(feedback, text("other-kind", others, text(output)))
            results[output] = dest
            self.dress(output, results, context, colours)

    def dress(self, output, results, context, colours):
        dest = results[output]
        metadata = QgsLayerMetadata(self.metadata)
        metadata.setTitle(text(output) + self.suffix)
        dress = Dress(text(output) + self.suffix, metadata, colours)
        self.dresses[dest] = dress
        if context.willLoadLayerOnCompletion(dest):
            DRESSES.append(dress)
            context.layerToLoadOnCompletionDetails(dest).setPostProcessor(dress)

    def postProcessAlgorithm(self, context, feedback):
        for dest, dress in self.dresses.items():
            if os.path.exists(dest.split("|")[0]):
                layer = QgsVectorLayer(dest, dress.name, "ogr")
                if layer.isValid():
                    dress.keep(layer)
        return {}


def run_job(service, body, given, feedback):
    """Checks in bulk (OGC API - Processes): sends, waits, and takes the result. Cancelling the run cancels the job."""
    boundary = "spatial-plan-parcels"
    parts = ["--{}\r\nContent-Disposition: form-data; name=\"{}\"\r\n\r\n{}\r\n".format(boundary, name, value) for name, value in given.items()]
    parts.append("--{}\r\nContent-Disposition: form-data; name=\"parcels\"; filename=\"parcels.gpkg\"\r\n\r\n".format(boundary))
    form = "".join(parts).encode("utf-8") + body + "\r\n--{}--\r\n".format(boundary).encode()
    answer = service.post(
        "/ogc/processes/conflict-check/execution", form, "multipart/form-data; boundary=" + boundary, {"Prefer": "respond-async"})
    job = bytes(answer.rawHeader(b"Location")).decode()
    feedback.pushInfo(text("job", job))
    told = set()
    while True:
        status = json.loads(bytes(service.get(job).content()).decode("utf-8"))
        for remark in status.get("diagnosis") or []:
            if remark["code"] not in told:
                told.add(remark["code"])
                warn(feedback, "{}: {}".format(remark["code"], remark["zh" if is_chinese() else "en"]))
        if status["status"] in ("failed", "dismissed"):
            raise QgsProcessingException(text("refused", 200, status["message"]))
        if status["status"] == "successful":
            return bytes(service.get(job + "/results?f=gpkg").content())
        feedback.setProgress(status["progress"])
        if feedback.isCanceled():
            cancel(service, job, feedback)
            raise QgsProcessingException(text("cancelled"))
        QThread.msleep(300)


def cancel(service, job, feedback):
    try:
        service.delete(job)
    except (AttributeError, QgsProcessingException):  # QGIS before 3.18 cannot send DELETE
        warn(feedback, text("job-left", job))
