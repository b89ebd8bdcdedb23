package org.spatialplan.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import org.spatialplan.layer.RuleSet.Citation;
import org.spatialplan.layer.RuleSet.LegalSource;
import org.spatialplan.text.LocalizedText;

@Schema(description = "Where a rule stands in the law.")
public record CitationAnswer(
        @JsonProperty("title_zh") String titleZh,
        @JsonProperty("title_en") String titleEn,
        String number,
        @Schema(description = "article; null where none is named", nullable = true) LocalizedText article,
        @Schema(description = "the text is in force from this day on") @JsonProperty("in_force") String inForce,
        @Schema(description = "these rules have the entry from this day on") String from,
        @Schema(description = "where the text can be read; null if nobody said", nullable = true) String url,
        @Schema(description = "whether the text itself was read") boolean verified,
        @Schema(description = "how it is known; null if nothing is said", nullable = true) LocalizedText note) {

    static CitationAnswer of(Citation citation) {
        return of(citation.source(), citation.article(), citation.from().toString());
    }

    /**
     * The answer for a legal source or one of its articles.
     *
     * @param from first day of the rules that follow it
     */
    public static CitationAnswer of(LegalSource source, LocalizedText article, String from) {
        return new CitationAnswer(
                source.titleZh(),
                source.titleEn(),
                source.number(),
                sentence(article),
                source.inForce().toString(),
                from,
                source.url().isEmpty() ? null : source.url(),
                source.verified(),
                sentence(source.note()));
    }

    private static LocalizedText sentence(LocalizedText words) {
        return words.equals(LocalizedText.NONE) ? null : new LocalizedText(words.zh(), words.en());
    }
}
