package org.spatialplan.ogc.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.text.LocalizedText;

/**
 * The city whose pages these are.
 *
 * @param name empty if nobody said it
 * @param zone in which its days end
 */
record PageCity(LocalizedText name, ZoneId zone) {

    private static final String ATTRIBUTE = PageCity.class.getName();
    private static final PageCity UNKNOWN = new PageCity(new LocalizedText("", ""), ZoneOffset.UTC);
    /** The city's time with its offset, since developers read it, too. */
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx", Locale.ROOT);

    static PageCity of(Catalogue catalogue) {
        return new PageCity(new LocalizedText(catalogue.cityZh(), catalogue.cityEn()), catalogue.timeZone());
    }

    static PageCity of(HttpServletRequest request) {
        return Optional.ofNullable((PageCity) request.getAttribute(ATTRIBUTE)).orElse(UNKNOWN);
    }

    void keepIn(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** A moment as people of the city read it, to the minute. */
    String moment(Instant instant) {
        return MOMENT.format(instant.atZone(zone));
    }
}
