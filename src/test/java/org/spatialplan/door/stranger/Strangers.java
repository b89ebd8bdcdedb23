package org.spatialplan.door.stranger;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.spatialplan.format.read.ZippedParts;
import org.spatialplan.shape.HardShape;

/** All that is sent: what once ended the service or took it from others, and what is like it. */
public final class Strangers {

    private static final String CHECK = "/api/conflicts?parts=false";
    private static final String EXECUTION = "/ogc/processes/conflict-check/execution";
    private static final String WKT = "text/plain";
    /** Of the service that is asked, for imports. */
    public static final String KEY = "a-key-for-the-tests";

    private static final String PARCEL = "POLYGON ((118.66 24.90, 118.72 24.90, 118.72 24.94, 118.66 24.90))";

    private Strangers() {}

    /**
     * Those that once ended it or kept others waiting, to be sent one after another.
     *
     * @param folder for what must be written first
     */
    public static List<Stranger> known(Path folder) throws IOException {
        return Stream.of(packages(folder), shapefiles(), narrow(), bodies(), addresses(), maps(1))
                .flatMap(List::stream)
                .toList();
    }

    /** Those that are sent at once, beside the known ones. */
    public static List<Stranger> others() {
        return Stream.of(reports(), shapes(), jobs()).flatMap(List::stream).toList();
    }

    private static List<Stranger> packages(Path folder) throws IOException {
        Packages packages = new Packages(folder);
        List<Stranger> all = new ArrayList<>();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a view for geometry columns", packages.viewFor("gpkg_geometry_columns"));
        files.put("a view for systems", packages.viewFor("gpkg_spatial_ref_sys"));
        files.put("features without end", packages.endlessFeatures());
        files.put("generated columns", packages.generatedColumns());
        files.put("a value of 20 MB", packages.largeValue());
        files.forEach((name, file) -> {
            all.add(Stranger.post(name, CHECK, Body.file(file)));
            all.add(Stranger.post(name + " in a process", EXECUTION, Body.form("parcels", file)));
            all.add(imported(name + " in an import", file));
        });
        return all;
    }

    private static List<Stranger> shapefiles() throws IOException {
        return List.of(
                Stranger.post("a square in nanometres", CHECK, Body.file(Shapefiles.inNanometres())),
                imported("a square in nanometres in an import", Shapefiles.inNanometres()),
                Stranger.post("a square of 10 km in millimetres", CHECK, Body.file(Shapefiles.inMillimetres())),
                Stranger.post("a deep .prj", CHECK, Body.file(Shapefiles.deepSystem())),
                Stranger.post("a .prj of 100 MB", CHECK, Body.file(Shapefiles.bomb("prj", 100))),
                Stranger.post("a .shp of 200 MB", CHECK, Body.file(Shapefiles.bomb("shp", 200))),
                Stranger.post("a .dbf of 200 MB", CHECK, Body.file(Shapefiles.bomb("dbf", 200))),
                Stranger.post("a .cpg of 100 MB", CHECK, Body.file(Shapefiles.bomb("cpg", 100))),
                Stranger.post("a part of 100 MB that nobody asked for", CHECK, Body.file(Shapefiles.bomb("sbx", 100))));
    }

    private static Stranger imported(String name, byte[] file) {
        String target = "/api/layers/parks/imports?source=a&author=b&licence=CC0-1.0&valid-from=2026-05-01";
        return Stranger.post(name, target, Body.file(file)).with("Authorization: Bearer " + KEY);
    }

    /** What an honest plan may be, with as many crossings of offset curves as there can be. */
    private static List<Stranger> narrow() {
        String comb = Outlines.of(HardShape.COMB, 10_000);
        String streets = Outlines.of(HardShape.STREETS, 28_130);
        return List.of(
                text("75 × 75 streets", CHECK, streets),
                text("a comb, accurate to 500 m", CHECK + "&accuracy=500", comb),
                text("a circle of a million vertices", CHECK, Outlines.circle(1_000_000)),
                text("an outline that crosses itself a million times", CHECK, Outlines.crossing(1_500)),
                Stranger.post(
                        "a comb with an approval of streets", CHECK, Body.form("file", comb, "approval", streets)));
    }

    private static List<Stranger> reports() {
        String comb = Outlines.of(HardShape.COMB, 10_000);
        Body parcels = Body.of("application/geo+json", Outlines.squares(10_000));
        return List.of(
                text("a comb as PDF", "/api/conflicts?f=pdf", comb),
                text("a circle of 300,000 vertices", CHECK, Outlines.circle(300_000)),
                Stranger.post("10,000 parcels as a table", "/api/conflicts?f=csv", parcels),
                Stranger.post("10,000 parcels as HTML", "/api/conflicts?f=html", parcels),
                text("a comb for another red line", "/api/conflicts/changes?layer=red-lines", comb));
    }

    private static List<Stranger> shapes() {
        return Stream.of(HardShape.values())
                .map(shape -> text(
                        shape.id() + " of 5,000, accurate to 50 m", CHECK + "&accuracy=50", Outlines.of(shape, 5_000)))
                .toList();
    }

    private static List<Stranger> jobs() {
        String comb = Outlines.of(HardShape.COMB, 10_000);
        String streets = Outlines.of(HardShape.STREETS, 28_130);
        return Stream.of(
                        Stranger.post("a comb as a job", EXECUTION, Body.form("parcels", comb, "accuracy", "500")),
                        Stranger.post("a deep .prj as a job", EXECUTION, Body.form("parcels", Shapefiles.deepSystem())),
                        Stranger.post(
                                "a square in nanometres as a job",
                                EXECUTION,
                                Body.form("parcels", Shapefiles.inNanometres())),
                        Stranger.post(
                                "an approval of streets in a job",
                                EXECUTION,
                                Body.form("parcels", PARCEL, "approval", streets)))
                .map(job -> job.with("Prefer: respond-async"))
                .toList();
    }

    /** What is long, deep or cut off, at the doors that read it and at those that do not. */
    private static List<Stranger> bodies() {
        String part =
                "--q\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\nPOINT (118.69 24.92)";
        String lines = "POINT (118.69 24.92)\n".repeat(3_000);
        return List.of(
                Stranger.post("a field of 80 MB", CHECK, Body.form("crs", true, 80)),
                Stranger.post("a field of 25 MB", CHECK, Body.form("crs", true, 25)),
                Stranger.post("a text of 25 MB in a form", CHECK, Body.form("crs", false, 25)),
                Stranger.post("a field of 80 MB in a process", EXECUTION, Body.form("accuracy", true, 80)),
                Stranger.post("a form of 80 MB for nobody", "/nothing-here", Body.form("file", true, 80)),
                Stranger.post(
                        "an import of 80 MB without a key", "/api/layers/parks/imports", Body.form("file", true, 80)),
                Stranger.post("text of 6 MB", CHECK, Body.repeated(WKT, "", lines, 100, "")),
                text("brackets, 100,000 deep", CHECK, "GEOMETRYCOLLECTION(".repeat(100_000)),
                Stranger.post(
                        "GeoJSON, 100,000 deep",
                        CHECK,
                        Body.of(
                                "application/geo+json",
                                "{\"type\":\"Polygon\",\"coordinates\":" + "[".repeat(100_000))),
                Stranger.post("XML, 100,000 deep", "/ows", Body.of("text/xml", "<a>".repeat(100_000))),
                Stranger.post(
                        "XML of 20 MB",
                        "/ows",
                        Body.repeated("text/xml", "<a>", "<b c='d'/>".repeat(1_000), 2_000, "</a>")),
                Stranger.post("a form without boundary", CHECK, Body.of("multipart/form-data", "x")),
                Stranger.post("a form cut off", CHECK, Body.of(Body.FORM, part.formatted("a"))),
                Stranger.post("a name with NUL", CHECK, Body.of(Body.FORM, part.formatted("a\0b") + "\r\n--q--\r\n")),
                Stranger.post("a broken escape", CHECK, Body.of("application/json", "{\"a\":\"\\u12")),
                Stranger.post("an empty body", CHECK, Body.of("application/octet-stream", "")),
                Stranger.post("a line of two points as a point", CHECK, Body.of(WKT, "POINT (118 24, 119 25)")));
    }

    private static List<Stranger> addresses() {
        Charset gbk = Charset.forName("GBK");
        String raw = new String("晋江".getBytes(gbk), StandardCharsets.ISO_8859_1);
        return Stream.of(
                        "/api/projects?q=%",
                        "/api/projects?q=%C3%28",
                        "/api/projects?q=" + raw,
                        "/wmts?x=%G1",
                        "/ows?SERVICE=%",
                        "/%zz",
                        "/ogc/collections/rivers/items?filter=name_zh%20LIKE%20'a%'",
                        "/ogc/collections/rivers/items?filter=length_km%20BETWEEN%20area_km2%20AND%201",
                        "/ogc/collections/rivers/items?filter=sqrt(name_zh)%3E1",
                        "/ogc/collections/rivers/items?filter=dateFormat('foo',as_of)='a'",
                        "/ogc/collections/rivers/items?bbox=-1e308,-1e308,1e308,1e308",
                        "/ogc/collections/rivers/items?filter=" + "(".repeat(20_000),
                        "/ogc/collections/rivers/items?filter=" + "NOT%20".repeat(8_000) + "1=1",
                        "/ows?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=rivers&STYLES=&CRS=EPSG:3857&WIDTH=4&HEIGHT=4"
                                + "&FORMAT=image/png&BBOX=-1e160,-1e160,1e160,1e160",
                        "/ows?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=rivers&STYLES=&CRS=CRS:84&WIDTH=99999&HEIGHT=99999"
                                + "&FORMAT=image/png&BBOX=118,24,119,25",
                        "/ows?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=rivers&FILTER="
                                + "%3Ca%3E".repeat(5_000),
                        "/api/projects?" + "a=1&".repeat(10_000),
                        "/" + "a/".repeat(20_000))
                .map(target -> Stranger.get(target.substring(0, Math.min(70, target.length())), target))
                .toList();
    }

    /** An honest file of parcels. */
    public static byte[] parcels() {
        return ZippedParts.of("gbk-4549.zip").zipped();
    }

    /** As large as they may be. */
    public static List<Stranger> maps(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Stranger.get(
                        "a map of 4096²",
                        "/ows?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=plan&STYLES=&CRS=CRS:84&BBOX="
                                + (118 + i * 1e-3) + ",24.5,119,25.5&WIDTH=4096&HEIGHT=4096&FORMAT=image/png"))
                .toList();
    }

    private static Stranger text(String name, String target, String wkt) {
        return Stranger.post(name, target, Body.of(WKT, wkt));
    }
}
