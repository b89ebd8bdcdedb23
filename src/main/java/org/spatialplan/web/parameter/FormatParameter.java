package org.spatialplan.web.parameter;

import java.util.Comparator;
import java.util.List;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.text.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.server.ResponseStatusException;

/**
 * Chooses the format of an answer from the parameter {@code f} and the header Accept. {@code /api} and the OGC APIs
 * share this negotiation.
 */
public final class FormatParameter {

    /** The name of the parameter. */
    public static final String NAME = "f";

    private FormatParameter() {}

    /**
     * Chooses the format: {@code f} decides; without it the most preferred format of the header (RFC 9110, 12.5.1),
     * among equals the one that is named first; without both the default.
     *
     * @param f may be null
     * @param accept may be null
     * @param offered the formats of the resource, the default first
     * @throws BadParameterException if {@code f} is none of them
     * @throws ResponseStatusException 406 if the header accepts none of them
     */
    public static MediaFormat choose(String f, String accept, List<MediaFormat> offered) {
        if (f != null) {
            return offered.stream()
                    .filter(format -> format.name().equals(f.strip()))
                    .findFirst()
                    .orElseThrow(() -> new BadParameterException(
                            NAME, f, Messages.of("query.expected.one-of", MediaFormat.names(offered))));
        }
        if (accept == null || accept.isBlank()) {
            return offered.get(0);
        }
        List<MediaType> wishes = wishes(accept);
        return wishes.stream()
                .sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
                .flatMap(wish -> offered.stream()
                        .filter(format -> fulfils(format, wish) && quality(format, wishes) > 0)
                        .sorted(Comparator.comparing(format -> !names(wish, format))))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_ACCEPTABLE,
                        "Offered are "
                                + offered.stream().map(MediaFormat::mediaType).toList()));
    }

    /** The media types that a header accepts; none if it cannot be read. */
    private static List<MediaType> wishes(String accept) {
        try {
            return MediaType.parseMediaTypes(accept);
        } catch (InvalidMediaTypeException e) {
            return List.of();
        }
    }

    private static boolean names(MediaType wish, MediaFormat format) {
        return wish.isCompatibleWith(type(format));
    }

    /** Whether a format meets a media range of Accept. Every kind of JSON meets any other kind of JSON. */
    private static boolean fulfils(MediaFormat format, MediaType wish) {
        return names(wish, format) || isJson(wish) && isJson(type(format));
    }

    private static boolean isJson(MediaType type) {
        return type.getSubtype().equals("json") || type.getSubtype().endsWith("+json");
    }

    /**
     * The quality value of the most specific range that matches the format. A refusal of one kind of JSON holds only
     * for that kind.
     */
    private static double quality(MediaFormat format, List<MediaType> wishes) {
        return wishes.stream()
                .filter(wish -> names(wish, format) || wish.getQualityValue() > 0 && fulfils(format, wish))
                .max(Comparator.comparingInt(wish -> exactness(wish, format)))
                .map(MediaType::getQualityValue)
                .orElse(0.0);
    }

    private static int exactness(MediaType wish, MediaFormat format) {
        if (wish.isWildcardType()) {
            return 0;
        }
        if (wish.isWildcardSubtype()) {
            return 1;
        }
        return names(wish, format) ? 3 : 2;
    }

    /** The parsed media type, which Spring caches. */
    private static MediaType type(MediaFormat format) {
        return MediaType.parseMediaType(format.mediaType());
    }
}
