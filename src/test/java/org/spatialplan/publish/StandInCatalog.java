package org.spatialplan.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@link GeoServerStandIn} holds and does: see there for the sources of its rules. */
final class StandInCatalog {

    private static final JsonMapper JSON = new JsonMapper();

    private final GeoServerDatabase database;
    private final Set<String> views;
    private final Map<String, Workspace> workspaces = new LinkedHashMap<>();
    /** How the entry of a layer begins that is gone. */
    private static final String STRANDED = "<GeoServerLayer><id>LayerInfoImpl-gone</id>";

    private final Map<String, String> tileLayers = new LinkedHashMap<>();
    private final Map<String, Set<String>> columns = new LinkedHashMap<>();
    private final Set<String> connected = new java.util.HashSet<>();
    private boolean mayRead = true;
    private String databasePassword;

    private static final class Workspace {
        private final ObjectNode info;
        private final Map<String, ObjectNode> stores = new LinkedHashMap<>();
        private final Map<String, ObjectNode> styles = new LinkedHashMap<>();
        private final Map<String, String> styleFiles = new LinkedHashMap<>();
        private final Map<String, ObjectNode> featureTypes = new LinkedHashMap<>();
        private final Map<String, ObjectNode> layers = new LinkedHashMap<>();
        private final Map<String, ObjectNode> groups = new LinkedHashMap<>();

        private Workspace(ObjectNode info) {
            this.info = info;
        }
    }

    StandInCatalog(GeoServerDatabase database, Set<String> views) {
        this.database = database;
        this.views = new java.util.TreeSet<>(views);
        this.databasePassword = database.password().value();
    }

    /** The database's administrator changes the password of GeoServer's user. */
    synchronized void changeDatabasePassword(String password) {
        databasePassword = password;
    }

    synchronized void dropView(String view) {
        views.remove(view);
    }

    /** An import brings a column; the service has made the view anew. */
    synchronized void addColumn(String view, String column) {
        columns.get(view).add(column);
    }

    /** GeoServer's user sees the views and may not read them. */
    synchronized void takeGrant() {
        mayRead = false;
    }

    /** A layer of somebody else, of a store of theirs. */
    synchronized void addForeignLayer(String workspace, String layer) {
        ObjectNode info = JSON.createObjectNode();
        info.putObject("defaultStyle").put("name", "generic");
        workspaces.get(workspace).layers.put(layer, info);
        tileLayers.put(workspace + ":" + layer, defaultTileLayer(workspace + ":" + layer));
    }

    /** A layer was removed while GeoWebCache did not listen: its entry stays, and stays with the layer that is gone. */
    synchronized void strandTileLayer(String workspace, String layer) {
        tileLayers.put(
                workspace + ":" + layer,
                defaultTileLayer(workspace + ":" + layer).replace("<GeoServerLayer>", STRANDED));
    }

    /** GeoWebCache's own cache of a layer of another server. */
    synchronized void addRemoteTileLayer(String workspace, String layer) {
        tileLayers.put(workspace + ":" + layer, "<wmsLayer><name>" + workspace + ":" + layer + "</name></wmsLayer>");
    }

    /** Says which columns a view has; of others nothing is known. */
    synchronized void setColumns(String view, List<String> names) {
        columns.put(view, new java.util.TreeSet<>(names));
    }

    /** As if GeoServer had died between making a feature type and its layer. */
    synchronized void loseLayer(String workspace, String layer) {
        workspaces.get(workspace).layers.remove(layer);
        tileLayers.remove(workspace + ":" + layer);
    }

    /** As if GeoServer had died between making a style's entry and writing its text. */
    synchronized void loseStyleFile(String workspace, String style) {
        workspaces.get(workspace).styleFiles.remove(style);
    }

    private record Route(String method, String path, Function<Call, Answer> handler) {}

    private record Call(StandInRequest request, String[] names) {
        private String name(int i) {
            return names[i];
        }
    }

    private final List<Route> routes = List.of(
            new Route("GET", "/rest/about/version", call -> Answer.json(about())),
            new Route("GET", "/rest/workspaces", call -> list("workspace", workspaces.keySet())),
            new Route("POST", "/rest/workspaces", this::postWorkspace),
            new Route("GET", "/rest/workspaces/*", this::getWorkspace),
            new Route("DELETE", "/rest/workspaces/*", this::deleteWorkspace),
            new Route(
                    "GET",
                    "/rest/workspaces/*/datastores",
                    call -> list("dataStore", of(call).stores.keySet())),
            new Route("POST", "/rest/workspaces/*/datastores", this::postStore),
            new Route("GET", "/rest/workspaces/*/datastores/*", this::getStore),
            new Route("PUT", "/rest/workspaces/*/datastores/*", this::putStore),
            new Route(
                    "GET",
                    "/rest/workspaces/*/styles",
                    call -> list("style", of(call).styles.keySet())),
            new Route("POST", "/rest/workspaces/*/styles", this::postStyle),
            new Route("GET", "/rest/workspaces/*/styles/*", this::getStyle),
            new Route("PUT", "/rest/workspaces/*/styles/*", this::putStyle),
            new Route("GET", "/rest/workspaces/*/featuretypes", this::getFeatureTypes),
            new Route("GET", "/rest/workspaces/*/datastores/*/featuretypes", this::getTables),
            new Route("POST", "/rest/workspaces/*/datastores/*/featuretypes", this::postFeatureType),
            new Route("GET", "/rest/workspaces/*/datastores/*/featuretypes/*", this::getFeatureType),
            new Route("PUT", "/rest/workspaces/*/datastores/*/featuretypes/*", this::putFeatureType),
            new Route("DELETE", "/rest/workspaces/*/datastores/*/featuretypes/*", this::deleteFeatureType),
            new Route("PUT", "/rest/workspaces/*/datastores/*/featuretypes/*/reset", this::resetFeatureType),
            new Route("GET", "/*/wms", this::getMap),
            new Route("GET", "/rest/layers/*", this::getLayer),
            new Route("PUT", "/rest/layers/*", this::putLayer),
            new Route(
                    "GET",
                    "/rest/workspaces/*/layergroups",
                    call -> list("layerGroup", of(call).groups.keySet())),
            new Route("POST", "/rest/workspaces/*/layergroups", this::postGroup),
            new Route("GET", "/rest/workspaces/*/layergroups/*", this::getGroup),
            new Route("PUT", "/rest/workspaces/*/layergroups/*", this::putGroup),
            new Route("GET", "/gwc/rest/layers", this::listTileLayers),
            new Route("GET", "/gwc/rest/layers/*.xml", this::getTileLayer),
            new Route("DELETE", "/gwc/rest/layers/*.xml", this::deleteTileLayer),
            new Route("PUT", "/gwc/rest/layers/*.xml", this::putTileLayer));

    Answer answer(StandInRequest request) {
        boolean known = false;
        for (Route route : routes) {
            Optional<String[]> names = request.match(route.path);
            if (names.isPresent() && route.method.equals(request.method())) {
                return route.handler.apply(new Call(request, names.get()));
            }
            known |= names.isPresent();
        }
        return known ? Answer.text(405, "Method Not Allowed") : Answer.text(404, "Not Found");
    }

    // ---- workspaces

    private Answer postWorkspace(Call call) {
        ObjectNode info = call.request.json("workspace");
        String name = required(info, "name");
        if (workspaces.containsKey(name)) {
            throw new Refusal(409, "Workspace '" + name + "' already exists");
        }
        workspaces.put(name, new Workspace(info));
        return Answer.created(name, "/rest/workspaces/" + name);
    }

    private Answer getWorkspace(Call call) {
        Workspace workspace = of(call);
        ObjectNode info = shown(workspace.info).put("isolated", false);
        info.put("dataStores", "http://here/rest/workspaces/" + call.name(0) + "/datastores.json");
        return json(call, "workspace", info);
    }

    private Answer deleteWorkspace(Call call) {
        Workspace workspace = of(call);
        if (!call.request.asks("recurse=true") && !workspace.stores.isEmpty()) {
            throw new Refusal(403, "Workspace not empty");
        }
        workspaces.remove(call.name(0));
        tileLayers.keySet().removeIf(name -> name.startsWith(call.name(0) + ":"));
        return Answer.done();
    }

    // ---- stores

    private Answer postStore(Call call) {
        Workspace workspace = workspaces.get(call.name(0));
        ObjectNode info = call.request.json("dataStore");
        String name = required(info, "name");
        if (workspace == null) {
            throw new Refusal(500, "Store must be part of a workspace");
        }
        if (workspace.stores.containsKey(name)) {
            throw new Refusal(500, "Store '" + name + "' already exists in workspace '" + call.name(0) + "'");
        }
        Map<String, String> parameters = entries(info.get("connectionParameters"));
        parameters.putIfAbsent("namespace", "http://" + call.name(0));
        info.set("connectionParameters", entries(parameters));
        info.put("enabled", true);
        workspace.stores.put(name, info);
        return Answer.created(name, "/rest/workspaces/" + call.name(0) + "/datastores/" + name);
    }

    private Answer getStore(Call call) {
        ObjectNode info = shown(store(call));
        Map<String, String> parameters = entries(info.get("connectionParameters"));
        parameters.computeIfPresent("passwd", (key, value) -> "crypt1:" + Integer.toHexString(value.hashCode()));
        info.set("connectionParameters", entries(parameters));
        info.put("type", "PostGIS").put("_default", false);
        info.putObject("workspace").put("name", call.name(0)).put("href", "http://here");
        return json(call, "dataStore", info);
    }

    private Answer putStore(Call call) {
        ObjectNode change = call.request.json("dataStore");
        overlay(store(call), change);
        return Answer.done();
    }

    private boolean connects(ObjectNode store) {
        Map<String, String> parameters = entries(store.get("connectionParameters"));
        return store.path("enabled").asBoolean()
                && "postgis".equals(parameters.get("dbtype"))
                && database.host().equals(parameters.get("host"))
                && String.valueOf(database.port()).equals(parameters.get("port"))
                && database.name().equals(parameters.get("database"))
                && database.username().equals(parameters.get("user"))
                && databasePassword.equals(parameters.get("passwd"));
    }

    // ---- styles

    private Answer postStyle(Call call) {
        Workspace workspace = of(call);
        ObjectNode info = call.request.json("style");
        String name = required(info, "name");
        required(info, "filename");
        if (workspace.styles.containsKey(name)) {
            throw new Refusal(500, "Style named '" + name + "' already exists in workspace " + call.name(0) + ".");
        }
        workspace.styles.put(name, info);
        return new Answer(201, "text/plain", name, Map.of());
    }

    private Answer getStyle(Call call) {
        ObjectNode info = style(call);
        if (call.request.accept().contains("vnd.ogc.sld+xml")) {
            String file = of(call).styleFiles.get(call.name(1));
            if (file == null) {
                throw new Refusal(500, "File not found " + info.get("filename"));
            }
            return Answer.of("application/vnd.ogc.sld+xml", file);
        }
        ObjectNode shown = shown(info);
        shown.putObject("workspace").put("name", call.name(0));
        shown.putObject("languageVersion").put("version", "1.0.0");
        return json(call, "style", shown);
    }

    private Answer putStyle(Call call) {
        Workspace workspace = of(call);
        if (call.request.hasType("application/json", "text/json")) {
            overlay(style(call), call.request.json("style"));
            return Answer.done();
        }
        if (!call.request.hasType("application/vnd.ogc.sld+xml")) {
            throw new Refusal(500, "no StyleInfo, and no style language of this type: " + call.request.contentType());
        }
        if (!workspace.styles.containsKey(call.name(1))) {
            throw new Refusal(500, "null"); // a NullPointerException
        }
        // what is not raw is parsed and written anew
        workspace.styleFiles.put(
                call.name(1),
                call.request.asks("raw=true")
                        ? call.request.body()
                        : call.request.body().replaceAll("\\s+", " "));
        return Answer.done();
    }

    // ---- feature types

    private Answer getFeatureTypes(Call call) {
        Workspace workspace = workspaces.get(call.name(0));
        if (workspace == null) {
            throw new Refusal(500, "null"); // the list of feature types is the only one that does not look first
        }
        return list("featureType", workspace.featureTypes.keySet());
    }

    private Answer getTables(Call call) {
        ObjectNode store = store(call);
        if (!call.request.asks("list=all")) {
            return getFeatureTypes(call);
        }
        String key = call.name(0) + ":" + call.name(1);
        if (!connects(store)) {
            throw connected.contains(key)
                    ? new Refusal(500, "Unable to obtain connection: FATAL: password authentication failed")
                    : new Refusal(404, "Could not load datastore: " + call.name(1));
        }
        connected.add(key);
        ObjectNode list = JSON.createObjectNode();
        ArrayNode names = list.putObject("list").putArray("string");
        boolean schema = database.schema()
                .equals(entries(store.get("connectionParameters")).get("schema"));
        views.stream().filter(view -> schema).forEach(names::add);
        return Answer.json(list);
    }

    private Answer postFeatureType(Call call) {
        Workspace workspace = of(call);
        ObjectNode store = store(call);
        ObjectNode info = call.request.json("featureType");
        String name = required(info, "name");
        if (!connects(store)) {
            throw new Refusal(500, "Unable to obtain connection");
        }
        if (!views.contains(info.path("nativeName").asString(name))) {
            throw new Refusal(
                    400, "Trying to create new feature type inside the store, but no attributes were specified");
        }
        if (workspace.featureTypes.containsKey(name) || workspace.layers.containsKey(name)) {
            throw new Refusal(500, "Resource named '" + name + "' already exists in namespace: '" + call.name(0) + "'");
        }
        required(info, "srs");
        checkKeywords(info);
        info.put("enabled", true);
        keepColumns(info);
        workspace.featureTypes.put(name, info);
        ObjectNode layer = JSON.createObjectNode();
        layer.putObject("defaultStyle").put("name", "generic");
        layer.putObject("attribution").put("logoWidth", 0).put("logoHeight", 0);
        workspace.layers.put(name, layer);
        tileLayers.putIfAbsent(call.name(0) + ":" + name, defaultTileLayer(call.name(0) + ":" + name));
        return Answer.created("", "/rest/workspaces/" + call.name(0) + "/datastores/" + call.name(1));
    }

    /** GeoServer reads the columns of a view once. */
    private void keepColumns(ObjectNode info) {
        Set<String> known =
                columns.get(info.path("nativeName").asString(info.get("name").asString()));
        if (known != null) {
            ArrayNode kept = info.putObject("attributes").putArray("attribute");
            known.forEach(column -> kept.addObject().put("name", column).put("minOccurs", 0));
        }
    }

    private Answer resetFeatureType(Call call) {
        keepColumns(featureType(call));
        return Answer.done();
    }

    private static final Pattern DRAWN = Pattern.compile("(?:^|&)layers=([^&]*)");

    private Answer getMap(Call call) {
        Matcher layer = DRAWN.matcher(call.request.query());
        Workspace workspace = of(call);
        if (!layer.find() || !workspace.layers.containsKey(layer.group(1))) {
            return Answer.of("application/vnd.ogc.se_xml", "<ServiceException code=\"LayerNotDefined\"/>");
        }
        return mayRead
                ? Answer.of("image/png", "PNG")
                : Answer.of(
                        "application/vnd.ogc.se_xml",
                        "<ServiceExceptionReport><ServiceException>Rendering process failed. ERROR: permission denied for schema plan_map"
                                + "</ServiceException></ServiceExceptionReport>");
    }

    private Answer getFeatureType(Call call) {
        ObjectNode info = shown(featureType(call));
        info.putObject("namespace").put("name", call.name(0)).put("href", "http://here");
        info.putObject("store").put("@class", "dataStore").put("name", call.name(0) + ":" + call.name(1));
        info.putObject("nativeCRS").put("@class", "projected").put("$", "GEOGCS[\"China Geodetic\"]");
        // a projected system is written with its class, and then as a text within an object
        JsonNode box = info.get("nativeBoundingBox");
        if (box instanceof ObjectNode object && object.has("crs")) {
            String crs = object.get("crs").asString();
            object.putObject("crs").put("@class", "projected").put("$", crs);
        }
        return json(call, "featureType", info);
    }

    private Answer putFeatureType(Call call) {
        ObjectNode change = call.request.json("featureType");
        checkKeywords(change);
        overlay(featureType(call), change);
        return Answer.done();
    }

    private Answer deleteFeatureType(Call call) {
        featureType(call);
        Workspace workspace = of(call);
        if (!call.request.asks("recurse=true") && workspace.layers.containsKey(call.name(2))) {
            throw new Refusal(403, "feature type referenced by layer(s)");
        }
        workspace.layers.remove(call.name(2));
        workspace.featureTypes.remove(call.name(2));
        tileLayers.remove(call.name(0) + ":" + call.name(2));
        return Answer.done();
    }

    private static final Pattern KEYWORD =
            Pattern.compile("([^\\\\]+)(?:\\\\@language=([^\\\\]+)\\\\;)?(?:\\\\@vocabulary=([^\\\\]+)\\\\;)?");

    private static void checkKeywords(ObjectNode info) {
        for (JsonNode keyword : info.path("keywords").path("string")) {
            if (!KEYWORD.matcher(keyword.asString()).matches()) {
                throw new Refusal(500, keyword + " does not match regular expression");
            }
        }
    }

    // ---- layers

    private Answer getLayer(Call call) {
        String[] name = qualified(call);
        ObjectNode info = shown(layer(call));
        info.put("name", name[1]).put("path", "/").put("type", "VECTOR");
        ObjectNode style = (ObjectNode) info.get("defaultStyle");
        if (style.has("workspace")) {
            style.put(
                    "name",
                    style.get("workspace").asString() + ":" + style.get("name").asString());
        }
        style.put("href", "http://here");
        return json(call, "layer", info);
    }

    private Answer putLayer(Call call) {
        ObjectNode change = call.request.json("layer");
        String[] name = qualified(call);
        if (workspaces.get(name[0]) == null || !workspaces.get(name[0]).layers.containsKey(name[1])) {
            throw new Refusal(500, "null"); // a NullPointerException
        }
        if (change.has("defaultStyle") && !exists(change.get("defaultStyle"))) {
            change.remove("defaultStyle"); // a style that is not found is null, and null changes nothing
        }
        overlay(layer(call), change);
        return Answer.done();
    }

    private boolean exists(JsonNode style) {
        String[] name = style.path("name").asString().split(":");
        String workspace = style.path("workspace").asString(name.length == 2 ? name[0] : "");
        boolean twice = style.has("workspace") && name.length == 2;
        return !twice
                && workspaces.containsKey(workspace)
                && workspaces.get(workspace).styles.containsKey(name[name.length - 1]);
    }

    // ---- groups

    private Answer postGroup(Call call) {
        Workspace workspace = of(call);
        ObjectNode info = call.request.json("layerGroup");
        String name = required(info, "name");
        checkGroup(info);
        if (workspace.groups.containsKey(name)) {
            throw new Refusal(500, "Layer group named '" + name + "' already exists in workspace " + call.name(0));
        }
        workspace.groups.put(name, info);
        tileLayers.putIfAbsent(call.name(0) + ":" + name, defaultTileLayer(call.name(0) + ":" + name));
        return Answer.created(name, "/rest/layergroups/" + name);
    }

    private Answer getGroup(Call call) {
        ObjectNode info = shown(group(call));
        info.putObject("workspace").put("name", call.name(0));
        JsonNode styles = info.path("styles").path("style");
        for (JsonNode style : styles) {
            if (style instanceof ObjectNode object && object.has("workspace")) {
                String workspace = object.remove("workspace").asString();
                object.put("name", workspace + ":" + object.get("name").asString());
            }
        }
        unwrapSingle((ObjectNode) info.get("publishables"), "published");
        unwrapSingle((ObjectNode) info.get("styles"), "style");
        return json(call, "layerGroup", info);
    }

    private Answer putGroup(Call call) {
        ObjectNode group = group(call);
        ObjectNode change = call.request.json("layerGroup");
        if (change.has("name") && !change.get("name").equals(group.get("name"))) {
            throw new Refusal(403, "Can't change name of a layer group");
        }
        ObjectNode changed = group.deepCopy();
        overlay(changed, change);
        checkGroup(changed);
        overlay(group, change);
        return Answer.done();
    }

    private void checkGroup(ObjectNode info) {
        JsonNode published = info.path("publishables").path("published");
        if (!published.isArray() || published.isEmpty()) {
            throw new Refusal(400, "layer group must not be empty");
        }
        for (JsonNode each : published) {
            String[] name = each.path("name").asString().split(":");
            boolean known = "layer".equals(each.path("@type").asString())
                    && name.length == 2
                    && workspaces.containsKey(name[0])
                    && workspaces.get(name[0]).layers.containsKey(name[1]);
            if (!known) {
                throw new Refusal(500, "Layer group has null layer: " + each);
            }
        }
        JsonNode styles = info.path("styles").path("style");
        if (!styles.isMissingNode() && styles.size() != published.size()) {
            throw new Refusal(500, "Layer group has different number of styles than layers");
        }
    }

    // ---- tile cache

    private static final Pattern NAME = Pattern.compile("<name>([^<]*)</name>");

    private Answer listTileLayers(Call call) {
        StringBuilder list = new StringBuilder("<layers>");
        tileLayers.keySet().forEach(name -> list.append("<layer><name>" + name + "</name></layer>"));
        return Answer.of("application/xml", list.append("</layers>").toString());
    }

    private Answer deleteTileLayer(Call call) {
        if (tileLayers.remove(call.name(0)) == null) {
            throw new Refusal(404, "404: Unknown layer: " + call.name(0));
        }
        return Answer.text(200, call.name(0) + " deleted");
    }

    private Answer getTileLayer(Call call) {
        String layer = tileLayers.get(call.name(0));
        if (layer == null) {
            throw new Refusal(404, "404: Unknown layer: " + call.name(0));
        }
        return Answer.of("application/xml", layer);
    }

    private Answer putTileLayer(Call call) {
        if (!call.request.hasType("text/xml", "application/xml")) {
            throw new Refusal(415, "Unsupported media type " + call.request.contentType());
        }
        Matcher name = NAME.matcher(call.request.body());
        if (!call.request.body().startsWith("<GeoServerLayer>")
                || !name.find()
                || name.group(1).isEmpty()) {
            throw new Refusal(400, "Layer name not provided");
        }
        String[] parts = name.group(1).split(":");
        Workspace workspace = workspaces.get(parts[0]);
        boolean known =
                workspace != null && (workspace.layers.containsKey(parts[1]) || workspace.groups.containsKey(parts[1]));
        if (!known) {
            throw new Refusal(404, "GeoServer Layer or LayerGroup '" + name.group(1) + "' not found");
        }
        if (!name.group(1).equals(call.name(0))) {
            throw new Refusal(
                    400,
                    "There is a mismatch between the name of the  layer in the submission and the URL you specified.");
        }
        if (tileLayers.getOrDefault(call.name(0), "").startsWith(STRANDED)) {
            throw new Refusal(500, "the layer of " + call.name(0) + " is gone");
        }
        tileLayers.put(call.name(0), call.request.body());
        return Answer.text(200, "layer saved");
    }

    private static String defaultTileLayer(String name) {
        return "<GeoServerLayer>\n  <id>LayerInfoImpl--1</id>\n  <enabled>true</enabled>\n  <inMemoryCached>true</inMemoryCached>\n  <name>"
                + name
                + "</name>\n  <mimeFormats>\n    <string>image/png</string>\n    <string>image/jpeg</string>\n  </mimeFormats>\n  <gridSubsets>\n"
                + "    <gridSubset>\n      <gridSetName>EPSG:900913</gridSetName>\n    </gridSubset>\n    <gridSubset>\n"
                + "      <gridSetName>EPSG:4326</gridSetName>\n    </gridSubset>\n  </gridSubsets>\n  <metaWidthHeight>\n    <int>4</int>\n"
                + "    <int>4</int>\n  </metaWidthHeight>\n  <expireCache>0</expireCache>\n  <expireClients>0</expireClients>\n"
                + "  <parameterFilters>\n    <styleParameterFilter>\n      <key>STYLES</key>\n      <defaultValue></defaultValue>\n"
                + "    </styleParameterFilter>\n  </parameterFilters>\n  <gutter>0</gutter>\n</GeoServerLayer>";
    }

    // ---- what is there

    private Workspace of(Call call) {
        return found(workspaces.get(call.name(0)), "workspace " + call.name(0));
    }

    private ObjectNode store(Call call) {
        Workspace workspace = found(workspaces.get(call.name(0)), "data store");
        return found(workspace.stores.get(call.name(1)), "data store: " + call.name(0) + "," + call.name(1));
    }

    private ObjectNode style(Call call) {
        return found(of(call).styles.get(call.name(1)), "style " + call.name(1));
    }

    private ObjectNode featureType(Call call) {
        store(call);
        return found(of(call).featureTypes.get(call.name(2)), "feature type: " + call.name(2));
    }

    private ObjectNode group(Call call) {
        return found(of(call).groups.get(call.name(1)), "layer group " + call.name(1));
    }

    private ObjectNode layer(Call call) {
        String[] name = qualified(call);
        Workspace workspace = found(workspaces.get(name[0]), "layer");
        return found(workspace.layers.get(name[1]), "layer: " + call.name(0));
    }

    private static String[] qualified(Call call) {
        String[] name = call.name(0).split(":");
        return found(name.length == 2 ? name : null, "layer: " + call.name(0));
    }

    private static <T> T found(T thing, String name) {
        if (thing == null) {
            throw new Refusal(404, "No such " + name);
        }
        return thing;
    }

    private static String required(ObjectNode info, String field) {
        if (info.path(field).asString("").isEmpty()) {
            throw new Refusal(500, field + " must not be null");
        }
        return info.get(field).asString();
    }

    // ---- XStream's ways

    /** Null changes nothing; what is told replaces what is there as a whole. */
    private static void overlay(ObjectNode thing, ObjectNode change) {
        change.properties().forEach(field -> thing.set(field.getKey(), field.getValue()));
    }

    /** A map of one entry is written as that entry, not as a list of it. */
    private static ObjectNode shown(ObjectNode info) {
        ObjectNode shown = info.deepCopy();
        if (shown.get("metadata") instanceof ObjectNode metadata) {
            unwrapSingle(metadata, "entry");
        }
        return shown;
    }

    private static void unwrapSingle(ObjectNode parent, String list) {
        if (parent != null && parent.path(list).isArray() && parent.get(list).size() == 1) {
            parent.set(list, parent.get(list).get(0));
        }
    }

    private static Map<String, String> entries(JsonNode map) {
        Map<String, String> values = new LinkedHashMap<>();
        if (map == null || map.get("entry") == null) {
            return values;
        }
        JsonNode entry = map.get("entry");
        List<JsonNode> all = new ArrayList<>();
        if (entry.isArray()) {
            entry.forEach(all::add);
        } else {
            all.add(entry);
        }
        all.forEach(
                each -> values.put(each.get("@key").asString(), each.path("$").asString("")));
        return values;
    }

    private static ObjectNode entries(Map<String, String> values) {
        ObjectNode map = JSON.createObjectNode();
        ArrayNode entries = map.putArray("entry");
        values.forEach((key, value) -> {
            ObjectNode entry = entries.addObject().put("@key", key);
            // Jettison writes what looks like a number or a truth value as one
            if (value.matches("\\d{1,9}")) {
                entry.put("$", Integer.parseInt(value));
            } else if (value.equals("true") || value.equals("false")) {
                entry.put("$", Boolean.parseBoolean(value));
            } else {
                entry.put("$", value);
            }
        });
        return map;
    }

    private static Answer json(Call call, String root, ObjectNode info) {
        if (!call.request.accept().contains("application/json")) {
            return Answer.of("text/html", "<html/>");
        }
        ObjectNode answer = JSON.createObjectNode();
        answer.set(root, info);
        return Answer.json(answer);
    }

    private static Answer list(String kind, Set<String> names) {
        ObjectNode answer = JSON.createObjectNode();
        if (names.isEmpty()) {
            return Answer.json(answer.put(kind + "s", ""));
        }
        ArrayNode items = answer.putObject(kind + "s").putArray(kind);
        names.forEach(name -> items.addObject().put("name", name).put("href", "http://here/" + name + ".json"));
        return Answer.json(answer);
    }

    private static ObjectNode about() {
        ObjectNode about = JSON.createObjectNode();
        ArrayNode resources = about.putObject("about").putArray("resource");
        resources.addObject().put("@name", "GeoServer").put("Version", "2.27.1").put("Git-Revision", "0");
        resources.addObject().put("@name", "GeoTools").put("Version", "33.1");
        return about;
    }
}
