package org.spatialplan.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * Maps a POST whose body is a file of parcels or of a layer, or a form with one. The format is told by the content; the
 * media type says only that it is no form of plain fields.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@RequestMapping(
        method = RequestMethod.POST,
        consumes = {
            "application/json",
            "application/geo+json",
            "application/geo+json-seq",
            "text/plain",
            "multipart/form-data",
            "application/octet-stream",
            "application/zip",
            "application/x-zip-compressed",
            "application/x-7z-compressed",
            "application/geopackage+sqlite3",
            "application/flatgeobuf",
            "application/vnd.apache.parquet",
            "application/vnd.google-earth.kml+xml",
            "application/vnd.google-earth.kmz",
            "application/gml+xml",
            "application/xml",
            "text/xml",
            "text/csv",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/dxf",
            "image/vnd.dxf"
        })
public @interface FileMapping {

    /** The path, if it is not that of the class. */
    @AliasFor(annotation = RequestMapping.class)
    String[] path() default {};

    /** The media types of the answer; any if it is not given. */
    @AliasFor(annotation = RequestMapping.class)
    String[] produces() default {};
}
