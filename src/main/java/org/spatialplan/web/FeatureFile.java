package org.spatialplan.web;

import java.util.List;
import org.spatialplan.format.write.FeatureFormat;
import org.spatialplan.format.write.FeatureSet;
import org.spatialplan.format.write.FeatureStyles;
import org.spatialplan.geo.Crs;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;

/** Features on their way out as a file; {@link FeatureFileConverter} writes them row by row. */
record FeatureFile(FeatureFormat format, List<FeatureSet> sets, FeatureStyles styles) {

    private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

    FeatureFile {
        sets = List.copyOf(sets);
    }

    /** @param name of the file, without its ending */
    ResponseEntity<FeatureFile> answer(String name) {
        return ResponseEntity.ok()
                .header("Content-Type", format.media().contentType())
                .header("Content-Crs", "<" + uri() + ">")
                .header("OGC-NumberMatched", Integer.toString(sets.get(0).rows().matched()))
                .header(
                        "OGC-NumberReturned",
                        Integer.toString(sets.get(0).rows().rows().size()))
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(name + "." + format.media().suffix())
                                .build()
                                .toString())
                .body(this);
    }

    private String uri() {
        Crs crs = sets.get(0).frame().crs();
        return crs == Crs.CRS84 || format == FeatureFormat.KML
                ? CRS84
                : "http://www.opengis.net/def/crs/EPSG/0/" + crs.id().substring("EPSG:".length());
    }
}
