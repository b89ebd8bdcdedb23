package org.spatialplan.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.spatialplan.layer.Feature;

/**
 * The districts of the city by their names, with or without the last character (洛江区, 洛江), as plans abbreviate them.
 *
 * @param cityZh full name of the city, for example 江州市
 */
public record Districts(String cityZh, List<District> list) {

    public Districts {
        list = list.stream()
                .sorted(Comparator.comparing(
                        (District district) -> -district.name().length()))
                .toList();
    }

    /** Makes the list from the features of the districts' layer. */
    public static Districts of(String cityZh, List<Feature> features) {
        return new Districts(
                cityZh,
                features.stream()
                        .map(feature -> new District(feature.id(), feature.nameZh()))
                        .toList());
    }

    String cityStem() {
        return stem(cityZh);
    }

    /** Finds the district whose name, or abbreviated name, is the longest one at the beginning of the text. */
    Optional<District> findLeading(String text) {
        return list.stream()
                .filter(district -> text.startsWith(district.name()))
                .findFirst()
                .or(() -> list.stream()
                        .filter(district -> text.startsWith(district.stem()))
                        .findFirst());
    }

    /** Reads a cell of districts; a city's name or 全市 means the whole city, which is not a district. */
    Territory read(String cell) {
        List<String> ids = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String token :
                cell.replaceAll("\\s", "").replaceAll("各县[（(]市、区[）)]", "全市").split("[、，,；;和及]")) {
            String rest = token;
            while (!rest.isEmpty()) {
                Optional<District> district = findLeading(rest);
                if (district.isPresent()) {
                    ids.add(district.get().id());
                    rest = rest.substring(district.get().matched(rest).length());
                } else {
                    if (!isWholeCity(rest)) {
                        unknown.add(rest);
                    }
                    rest = "";
                }
            }
        }
        return new Territory(ids.stream().distinct().toList(), unknown);
    }

    private boolean isWholeCity(String text) {
        return text.equals(cityZh)
                || text.equals(cityStem())
                || text.equals("全市")
                || text.equals("市域")
                || text.equals("市级");
    }

    private static String stem(String name) {
        return name.length() > 2 && name.matches(".*[市县区旗]") ? name.substring(0, name.length() - 1) : name;
    }

    /**
     * A district.
     *
     * @param id of the feature in the districts' layer
     */
    public record District(String id, String name) {

        /**
         * Returns the abbreviated name. 开发区 and the like keep their last character, because without it they are not
         * names.
         */
        String stem() {
            return name.endsWith("开发区") || name.endsWith("投资区") ? name : Districts.stem(name);
        }

        String matched(String text) {
            return text.startsWith(name) ? name : stem();
        }
    }

    /**
     * The districts of a cell.
     *
     * @param ids of the districts; empty for the whole city
     * @param unknown names that are not districts
     */
    record Territory(List<String> ids, List<String> unknown) {}
}
