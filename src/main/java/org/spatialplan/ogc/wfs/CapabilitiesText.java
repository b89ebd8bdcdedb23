package org.spatialplan.ogc.wfs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.ogc.ows.Kvp;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * The texts of the capabilities in the language of LANGUAGE or ACCEPTLANGUAGES: Chinese unless it is English. A layer's
 * limits and attribution are in its abstract, which every client shows.
 */
record CapabilitiesText(boolean english) {

    private static final LocalizedText ILLUSTRATIVE = Messages.of("ogc.illustrative");

    static CapabilitiesText of(Kvp kvp) {
        Optional<String> language = kvp.find("LANGUAGE").or(() -> kvp.find("ACCEPTLANGUAGES"));
        return new CapabilitiesText(
                language.filter(text -> text.toLowerCase(Locale.ROOT).startsWith("en"))
                        .isPresent());
    }

    String serviceTitle(Catalogue city) {
        LocalizedText title = Messages.of("ogc.wfs.title", name(city));
        return english ? title.en() : title.zh();
    }

    String serviceAbstract(Catalogue city) {
        LocalizedText summary = Messages.of("ogc.wfs.summary", name(city));
        return english ? summary.en() : summary.pair();
    }

    private static LocalizedText name(Catalogue city) {
        return new LocalizedText(city.cityZh(), city.cityEn());
    }

    String title(FeatureType type) {
        LayerDefinition layer = type.definition();
        return english ? layer.titleEn() : layer.titleZh();
    }

    String description(FeatureType type) {
        LayerDefinition layer = type.definition();
        Stream<String> zh = Stream.of(
                layer.descriptionZh(),
                unlessSaid(
                        layer.illustrative(), ILLUSTRATIVE.zh(), layer.limits().zh()),
                layer.limits().zh());
        Stream<String> en = Stream.of(
                english ? "" : layer.titleEn(),
                layer.descriptionEn(),
                unlessSaid(
                        layer.illustrative(), ILLUSTRATIVE.en(), layer.limits().en()),
                layer.limits().en());
        List<String> words = (english ? en : Stream.concat(zh, en))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        String credits = String.join("; ", layer.attribution());
        return String.join(" · ", words) + (credits.isEmpty() ? "" : " · " + credits);
    }

    private static String unlessSaid(boolean holds, String words, String text) {
        return holds && !text.contains(words) ? words : "";
    }

    List<String> keywords(FeatureType type) {
        LayerDefinition layer = type.definition();
        return Stream.of(layer.titleZh(), layer.titleEn(), layer.kind())
                .distinct()
                .toList();
    }
}
