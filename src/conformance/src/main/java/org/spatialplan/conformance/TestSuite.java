package org.spatialplan.conformance;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The suites that can be run: how each is started, and with which arguments. */
enum TestSuite {
    WMS13(
            Kind.CTL,
            "main-auto.xml",
            "capabilities-url",
            "/ows?service=WMS&version=1.3.0&request=GetCapabilities",
            Map.of("updatesequence", "auto", "basic", "basic", "queryable", "queryable")),
    WMS11(
            Kind.CTL,
            "main-auto.xml",
            "capabilities-url",
            "/ows?service=WMS&version=1.1.1&request=GetCapabilities",
            Map.of("updatesequence", "AUTO", "profile", "queryable", "recommended", "true")),
    WFS11(
            Kind.CTL,
            "main-auto.ctl",
            "capabilities-url",
            "/ows?service=WFS&version=1.1.0&request=GetCapabilities",
            Map.of("profile", "sf-0")),
    WMTS10(
            Kind.CTL,
            "wmts-auto.xml",
            "capabilities-url",
            "/ows?service=WMTS&version=1.0.0&request=GetCapabilities",
            Map.of()),
    WFS20(
            Kind.TESTNG,
            "org.opengis.cite.iso19142.TestNGController",
            "wfs",
            "/ows?service=WFS&version=2.0.0&request=GetCapabilities",
            Map.of()),
    GML32(
            Kind.TESTNG,
            "org.opengis.cite.iso19136.TestNGController",
            "gml",
            "/ows?service=WFS&version=2.0.0&request=DescribeFeatureType",
            Map.of()),
    FEATURES10(
            Kind.TESTNG,
            "org.opengis.cite.ogcapifeatures10.TestNGController",
            "iut",
            "/ogc",
            Map.of("noofcollections", "-1")),
    TILES10(
            Kind.TESTNG,
            "org.opengis.cite.ogcapitiles10.TestNGController",
            "iut",
            "/ogc",
            Map.of(
                    "tilematrixsetdefinitionuri", "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad",
                    "tilematrix", "0",
                    "mintilerow", "0",
                    "maxtilerow", "0",
                    "mintilecol", "0",
                    "maxtilecol", "0")),
    PROCESSES10(
            Kind.TESTNG,
            "org.opengis.cite.ogcapiprocesses10.TestNGController",
            "iut",
            "/ogc",
            Map.of("echoprocessid", "echo", "testallprocesses", "off", "processtestlimit", "5"));

    enum Kind {
        /** Scripts that TEAM Engine compiles. */
        CTL,
        /** A jar with a controller class. */
        TESTNG
    }

    private final Kind kind;
    private final String start;
    private final String subject;
    private final String path;
    private final Map<String, String> defaults;

    TestSuite(Kind kind, String start, String subject, String path, Map<String, String> defaults) {
        this.kind = kind;
        this.start = start;
        this.subject = subject;
        this.path = path;
        this.defaults = defaults;
    }

    static TestSuite named(String name) {
        return Arrays.stream(values())
                .filter(suite -> suite.id().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no suite '" + name + "', there are "
                        + Arrays.stream(values()).map(TestSuite::id).collect(Collectors.joining(" "))));
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    Kind kind() {
        return kind;
    }

    /** The name of the script, or of the controller class. */
    String start() {
        return start;
    }

    /**
     * @param address the service's base address, or the whole address of its capabilities or landing page
     * @param given what replaces or adds to the suite's usual arguments
     */
    Map<String, String> arguments(String address, Map<String, String> given) {
        Map<String, String> arguments = new LinkedHashMap<>(defaults);
        boolean isBase = address.matches("https?://[^/]+/?");
        arguments.put(subject, isBase ? address.replaceFirst("/$", "") + path : address);
        arguments.putAll(given);
        return arguments;
    }
}
