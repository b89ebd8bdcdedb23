package org.spatialplan.web.parameter;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.text.Messages;
import tools.jackson.databind.JsonNode;

/** A shared link that is asked for in JSON. */
public record LinkRequest(
        @Schema(description = "last day, in the city's time; 30 days from now without it", example = "2027-01-31")
                String expires) {

    private static final Duration USUAL = Duration.ofDays(30);
    private static final String EXPIRES = "expires";

    /**
     * Reads a request.
     *
     * @param body may be null
     * @throws BadParameterException for a name that is not known, or a body that is no object: it would be a link that ends on
     *     another day than was meant
     */
    public static LinkRequest of(JsonNode body) {
        if (body == null || body.isNull()) {
            return new LinkRequest(null);
        }
        if (!body.isObject()) {
            throw new BadParameterException(EXPIRES, body.toString(), Messages.of("query.expected.link-member"));
        }
        body.propertyNames().stream()
                .filter(name -> !name.equals(EXPIRES))
                .findFirst()
                .ifPresent(name -> {
                    throw new BadParameterException(
                            name, body.path(name).asString(""), Messages.of("query.expected.link-member"));
                });
        JsonNode expires = body.path(EXPIRES);
        return new LinkRequest(
                expires.isString() ? expires.stringValue() : expires.isMissingNode() ? null : expires.toString());
    }

    /**
     * The moment when the link ends.
     *
     * @param end the moment until which what it shows is there
     * @throws BadParameterException if the day is over, or after that moment
     */
    public Instant end(ZoneId city, Instant now, Instant end) {
        if (expires == null) {
            Instant usual = now.plus(USUAL);
            return usual.isBefore(end) ? usual : end;
        }
        try {
            Instant wanted =
                    LocalDate.parse(expires).plusDays(1).atStartOfDay(city).toInstant();
            if (wanted.isAfter(now) && !wanted.isAfter(end.plus(Duration.ofDays(1)))) {
                return wanted.isBefore(end) ? wanted : end;
            }
        } catch (DateTimeException e) {
            // said below
        }
        throw new BadParameterException(
                EXPIRES,
                expires,
                Messages.of(
                        "query.expected.link-day",
                        now.atZone(city).toLocalDate(),
                        end.atZone(city).toLocalDate()));
    }
}
