package org.spatialplan.ogc.wfs;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.spatialplan.format.write.GmlFeatureWriter;

/** Makes addresses of this service for clients. */
final class ServiceUrls {

    private ServiceUrls() {}

    /** Returns the prefix of requests, to which clients add their parameters. */
    static String prefix(WfsRequest request) {
        return request.address() + "?";
    }

    /** Returns the address of the application schema of some types. */
    static String schema(WfsRequest request, WfsFormat format, Collection<String> types) {
        WfsVersion version = format == WfsFormat.GML_3_1_1 ? WfsVersion.V1_1_0 : WfsVersion.V2_0_0;
        String names = types.stream()
                .distinct()
                .map(type -> GmlFeatureWriter.PREFIX + ":" + type)
                .collect(Collectors.joining(","));
        return prefix(request) + "service=WFS&version=" + version.text() + "&request=DescribeFeatureType"
                + (names.isEmpty() ? "" : "&" + version.typeNames() + "=" + names)
                + request.kvp()
                        .find(AsOfParameter.NAME)
                        .map(moment -> "&asOf=" + URLEncoder.encode(moment, StandardCharsets.UTF_8))
                        .orElse("");
    }

    static String of(String address, Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> URLEncoder.encode(entry.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", address + "?", ""));
    }
}
