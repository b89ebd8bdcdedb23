package org.spatialplan.ogc.wfs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.spatialplan.format.write.FeatureFormat;
import org.spatialplan.format.write.FeatureSet;
import org.spatialplan.format.write.FeatureStyles;
import org.spatialplan.format.write.FeatureWriter;
import org.spatialplan.format.write.GeoJsonWriter;
import org.spatialplan.format.write.OutputFrame;
import org.spatialplan.geo.Crs;
import org.spatialplan.ogc.ows.OwsException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Sends the found features in the requested format. */
final class FeatureAnswer {

    private final WfsRequest request;
    private final WfsFormat format;
    private final AnswerHead head;
    private final boolean hits;
    private final FeatureStyles styles;

    FeatureAnswer(WfsRequest request, WfsFormat format, AnswerHead head, boolean hits, FeatureStyles styles) {
        this.request = request;
        this.format = format;
        this.head = head;
        this.hits = hits;
        this.styles = styles;
    }

    void write(List<FeatureSet> sets, List<WfsQuery> queries, HttpServletResponse response) throws IOException {
        List<FeatureSet> framed = new ArrayList<>();
        for (int i = 0; i < sets.size(); i++) {
            framed.add(chooseFrame(sets.get(i), queries.get(i)));
        }
        FeatureWriter writer = writer(framed);
        response.setContentType(contentType());
        if (!format.isGml() && format != WfsFormat.GEOJSON) {
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, fileName(sets));
        }
        writer.write(framed, response.getOutputStream());
    }

    private FeatureWriter writer(List<FeatureSet> sets) {
        return switch (format) {
            case GML_3_2 -> new FeatureCollection20(head);
            case GML_3_1_1 -> new FeatureCollection11(head, hits);
            case GEOJSON -> new GeoJsonWriter(members(sets), true);
            default -> file(sets, format.file().orElseThrow());
        };
    }

    private FeatureWriter file(List<FeatureSet> sets, FeatureFormat file) {
        if (sets.size() > 1 && !file.holdsSeveralTypes()) {
            throw OwsException.invalid(
                    "outputFormat",
                    request.kvp().find("OUTPUTFORMAT").orElse(""),
                    "a format for several feature types at once");
        }
        return file.writer(styles);
    }

    /** Chooses the system. Only GML follows the authority's axis order; GeoJSON is in CRS84 by default (RFC 7946). */
    private FeatureSet chooseFrame(FeatureSet set, WfsQuery query) {
        OutputFrame frame = format.isGml()
                ? set.frame()
                : format == WfsFormat.GEOJSON && query.text().srsName().isEmpty()
                        ? OutputFrame.CRS84
                        : set.frame().withXFirst();
        return new FeatureSet(set.rows(), set.type(), frame, set.properties());
    }

    private String members(List<FeatureSet> sets) {
        StringBuilder members = new StringBuilder();
        sets.stream()
                .map(FeatureSet::frame)
                .filter(frame -> frame.crs() != Crs.CRS84)
                .findFirst()
                .ifPresent(frame -> members.append("\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"")
                        .append(frame.srsName())
                        .append("\"}},"));
        members.append("\"timeStamp\":\"").append(head.timeStamp());
        members.append("\",\"numberMatched\":").append(head.matched());
        members.append(",\"numberReturned\":").append(head.returned()).append(",\"links\":[");
        head.next().ifPresent(address -> members.append(link("next", address)));
        head.previous().ifPresent(address -> members.append(head.next().isPresent() ? "," : "")
                .append(link("prev", address)));
        return members.append("],").toString();
    }

    /** Writes a link. Parameters are percent-encoded, so nothing in the address needs an escape. */
    private static String link(String rel, String address) {
        return "{\"rel\":\"" + rel + "\",\"type\":\"application/geo+json\",\"href\":\"" + address + "\"}";
    }

    private String contentType() {
        return switch (format) {
            case GML_3_2 -> format.mediaType();
            case GML_3_1_1 -> format.mediaType() + "; charset=UTF-8";
            case CSV -> "text/csv; charset=UTF-8; header=present";
            default -> format.mediaType();
        };
    }

    private String fileName(List<FeatureSet> sets) {
        String name = sets.size() == 1 ? sets.get(0).type().id() : "features";
        return ContentDisposition.attachment()
                .filename(name + "." + format.suffix())
                .build()
                .toString();
    }
}
