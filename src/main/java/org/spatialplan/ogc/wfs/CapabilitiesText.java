package org.spatialplan.ogc.wfs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.ogc.ows.Kvp;

/**
 * The texts of the capabilities in the language of LANGUAGE or ACCEPTLANGUAGES: Chinese unless it is English. A layer's
 * limits and attribution are in its abstract, which every client shows.
 */
record CapabilitiesText(boolean english) {

    static CapabilitiesText of(Kvp kvp) {
        Optional<String> language = kvp.find("LANGUAGE").or(() -> kvp.find("ACCEPTLANGUAGES"));
        return new CapabilitiesText(
                language.filter(text -> text.toLowerCase(Locale.ROOT).startsWith("en"))
                        .isPresent());
    }

    String serviceTitle(Catalogue city) {
        return english ? "Spatial plan of " + city.cityEn() : city.cityZh() + "空间规划要素服务";
    }

    String serviceAbstract(Catalogue city) {
        String zh = city.cityZh() + "的规划项目、图层与冲突检查结论。图层的来源、精度与限制见各要素类型的说明。";
        String en = "The plan of " + city.cityEn() + ": its projects, the layers of its map, and the verdicts of the"
                + " conflict check. Sources, accuracy and limits are told with each feature type.";
        return english ? en : zh + " " + en;
    }

    String title(FeatureType type) {
        LayerDefinition layer = type.definition();
        return english ? layer.titleEn() : layer.titleZh();
    }

    String description(FeatureType type) {
        LayerDefinition layer = type.definition();
        Stream<String> zh = Stream.of(
                layer.descriptionZh(),
                unlessSaid(layer.illustrative(), "示意，非法定", layer.limits().zh()),
                layer.limits().zh());
        Stream<String> en = Stream.of(
                english ? "" : layer.titleEn(),
                layer.descriptionEn(),
                unlessSaid(
                        layer.illustrative(),
                        "illustrative, not legal",
                        layer.limits().en()),
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
