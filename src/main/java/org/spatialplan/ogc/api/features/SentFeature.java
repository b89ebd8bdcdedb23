package org.spatialplan.ogc.api.features;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.edit.Edit;
import org.spatialplan.edit.EditRefusedException;
import org.spatialplan.format.read.JsonFault;
import org.spatialplan.geo.AxisSwap;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.UnprojectableGeometryException;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.filter.FilterException;
import org.spatialplan.query.filter.GeometryJson;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A feature that a client sent as GeoJSON, or what of it is to be changed as a JSON merge patch (RFC 7396).
 *
 * @param id empty if it has none
 */
record SentFeature(String id, Map<String, Object> properties, Edit.Place place) {

    private static final String GEOMETRY = "geometry";
    private static final List<String> MEMBERS = List.of(
            "type", "id", GEOMETRY, "properties", "bbox", "links", "attribution", "limits", "crs", "coordRefSys");
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /**
     * Reads a whole feature: its geometry and its properties must be there, or be null.
     *
     * @param crs of the coordinates, in the order of axes that its authority says
     * @throws BadParameterException if it is no GeoJSON feature
     */
    static SentFeature whole(byte[] body, Crs crs) {
        Map<String, Object> feature = object(body);
        requireFeature(feature);
        for (String member : List.of("type", GEOMETRY, "properties")) {
            if (!feature.containsKey(member)) {
                throw bad(Messages.of("ogc.edit.member-missing", member));
            }
        }
        return of(feature, crs);
    }

    /**
     * Reads a merge patch of a feature: what is not there stays.
     *
     * @param crs of the coordinates, in the order of axes that its authority says
     * @throws BadParameterException if it is no such patch
     */
    static SentFeature patch(byte[] body, Crs crs) {
        Map<String, Object> feature = object(body);
        requireFeature(feature);
        return of(feature, crs);
    }

    private static SentFeature of(Map<String, Object> feature, Crs crs) {
        Object id = feature.get("id");
        return new SentFeature(
                id == null ? "" : id.toString(), properties(feature.get("properties")), place(feature, crs));
    }

    private static Map<String, Object> object(byte[] body) {
        try {
            Map<String, Object> object = body == null || body.length == 0 ? null : JSON.readValue(body, OBJECT);
            if (object != null) {
                return object;
            }
        } catch (MismatchedInputException e) {
            throw bad(Messages.of("ogc.edit.feature")); // JSON, and no object
        } catch (JacksonException e) {
            throw bad(Messages.of("ogc.edit.no-json", JsonFault.words(e)));
        }
        throw bad(Messages.of("ogc.edit.feature"));
    }

    private static void requireFeature(Map<String, Object> feature) {
        if (!"Feature".equals(feature.getOrDefault("type", "Feature"))) {
            throw bad(Messages.of("ogc.edit.feature"));
        }
        feature.keySet().stream()
                .filter(member -> !MEMBERS.contains(member))
                .findFirst()
                .ifPresent(member -> {
                    throw bad(Messages.of("ogc.edit.member-unknown", member));
                });
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> properties(Object json) {
        if (json == null) {
            return Map.of();
        }
        if (json instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw bad(Messages.of("ogc.edit.properties"));
    }

    private static Edit.Place place(Map<String, Object> feature, Crs crs) {
        if (!feature.containsKey(GEOMETRY)) {
            return Edit.Place.UNCHANGED;
        }
        Object json = feature.get(GEOMETRY);
        if (json == null) {
            return Edit.Place.NONE;
        }
        if (json instanceof Map<?, ?> map) {
            return Edit.Place.of(geometry(map, crs));
        }
        throw EditRefusedException.ofGeometry(Messages.of("ogc.edit.geometry"));
    }

    private static Geometry geometry(Map<?, ?> json, Crs crs) {
        try {
            Geometry written = GeometryJson.parse(json);
            return crs.toLonLat(crs.northFirst() ? AxisSwap.of(written) : written);
        } catch (FilterException e) {
            throw EditRefusedException.ofGeometry(Messages.of("ogc.edit.geometry"));
        } catch (UnprojectableGeometryException e) {
            throw EditRefusedException.ofGeometry(e.text());
        }
    }

    private static BadParameterException bad(LocalizedText expected) {
        return new BadParameterException("body", "", expected);
    }

    /** Reads the header Content-Crs; degrees, longitude first, without one. */
    static Crs crs(Optional<String> header, CrsUris offered) {
        return header.map(String::strip)
                .map(text -> text.startsWith("<") && text.endsWith(">") ? text.substring(1, text.length() - 1) : text)
                .map(uri -> offered.parameter("Content-Crs").read(uri))
                .orElse(Crs.CRS84);
    }
}
