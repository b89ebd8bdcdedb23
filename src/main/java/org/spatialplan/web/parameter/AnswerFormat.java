package org.spatialplan.web.parameter;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.spatialplan.query.BadParameterException;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.server.ResponseStatusException;

/** A format in which a resource can answer, asked for by {@code f} or by the header Accept. */
public interface AnswerFormat {

    /** How {@code f} names it. */
    String word();

    MediaType type();

    /** Whether an answer in it is what a media range of Accept wishes for: some kind of JSON, where any is wished for. */
    default boolean fulfils(MediaType wish) {
        return wish.isCompatibleWith(type()) || isJson(wish) && isJson(type());
    }

    private static boolean isJson(MediaType type) {
        return type.getSubtype().equals("json") || type.getSubtype().endsWith("+json");
    }

    /**
     * The format that is wanted: {@code f} decides; without it the best wish of the header (RFC 9110, 12.5.1), among equals
     * the one named first; without either the default.
     *
     * @param f perhaps null
     * @param accept perhaps null
     * @param offered what the resource can answer, the default first
     * @throws BadParameterException if {@code f} is none of them
     * @throws ResponseStatusException 406 if the header wishes for nothing that is offered
     */
    static <F extends AnswerFormat> F choose(String f, String accept, List<F> offered) {
        if (f != null) {
            return offered.stream()
                    .filter(format -> format.word().equals(f.strip()))
                    .findFirst()
                    .orElseThrow(() -> new BadParameterException(
                            "f",
                            f,
                            "one of " + offered.stream().map(AnswerFormat::word).collect(Collectors.joining(", "))));
        }
        if (accept == null || accept.isBlank()) {
            return offered.get(0);
        }
        List<MediaType> wishes = wishes(accept);
        return wishes.stream()
                .sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
                .flatMap(wish -> offered.stream()
                        .filter(format -> format.fulfils(wish) && quality(format, wishes) > 0)
                        .sorted(Comparator.comparing(format -> !wish.isCompatibleWith(format.type()))))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_ACCEPTABLE,
                        "Offered are "
                                + offered.stream().map(AnswerFormat::type).toList()));
    }

    /** What nobody can read wishes for nothing. */
    private static List<MediaType> wishes(String accept) {
        try {
            return MediaType.parseMediaTypes(accept);
        } catch (InvalidMediaTypeException e) {
            return List.of();
        }
    }

    /** That of the most exact range that names the format; who refuses one kind of JSON does not refuse the others. */
    private static double quality(AnswerFormat format, List<MediaType> wishes) {
        return wishes.stream()
                .filter(wish ->
                        wish.isCompatibleWith(format.type()) || wish.getQualityValue() > 0 && format.fulfils(wish))
                .max(Comparator.comparingInt(wish -> exactness(wish, format)))
                .map(MediaType::getQualityValue)
                .orElse(0.0);
    }

    private static int exactness(MediaType wish, AnswerFormat format) {
        if (wish.isWildcardType()) {
            return 0;
        }
        if (wish.isWildcardSubtype()) {
            return 1;
        }
        return wish.isCompatibleWith(format.type()) ? 3 : 2;
    }
}
