package org.spatialplan.ogc.wfs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.format.write.GmlVersion;
import org.spatialplan.ogc.ows.OwsException;
import org.springframework.stereotype.Component;

/** Answers DescribeFeatureType: the schema of the named types, or of all. */
@Component
class DescribeFeatureType implements WfsOperation {

    private final WfsTypes types;
    private final Clock clock;

    DescribeFeatureType(WfsTypes types, Clock clock) {
        this.types = types;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "DescribeFeatureType";
    }

    @Override
    public void answer(WfsRequest request, HttpServletResponse response) throws IOException {
        WfsFormat format = WfsFormat.parse(request);
        if (!format.isGml()) {
            throw OwsException.invalid(
                    "outputFormat",
                    request.kvp().find("OUTPUTFORMAT").orElse(""),
                    WfsFormat.GML_3_2.mediaType() + " or " + WfsFormat.GML_3_1_1.mediaType());
        }
        GmlVersion version = format == WfsFormat.GML_3_2 ? GmlVersion.V3_2 : GmlVersion.V3_1_1;
        byte[] schema = ApplicationSchema.of(tables(request), version).getBytes(StandardCharsets.UTF_8);
        response.setContentType(
                format == WfsFormat.GML_3_2 ? format.mediaType() : format.mediaType() + "; charset=UTF-8");
        response.setContentLength(schema.length);
        response.getOutputStream().write(schema);
    }

    private Set<FeatureTable> tables(WfsRequest request) {
        AsOfParameter then = AsOfParameter.parse(request, types, clock.instant());
        Optional<String> text =
                request.kvp().find("TYPENAMES").or(() -> request.kvp().find("TYPENAME"));
        List<String> names = KvpQueries.list(text);
        if (names.isEmpty()) {
            return new LinkedHashSet<>(then.list());
        }
        Set<FeatureTable> tables = new LinkedHashSet<>();
        names.forEach(name -> tables.add(TypeNamesParameter.parse(
                name, request.namespaces(), then, request.version().typeNames())));
        return tables;
    }
}
