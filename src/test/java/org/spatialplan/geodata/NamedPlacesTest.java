package org.spatialplan.geodata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spatialplan.GeodataFiles;
import org.spatialplan.plan.NamedPlace;

/** The index of the places that the plan names: every name leads to rows, every address to a feature. */
class NamedPlacesTest {

    private static final List<NamedPlace> PLACES =
            List.copyOf(GeodataFiles.plan().places());
    private static final Set<String> FEATURES = addresses();

    private static final Pattern REFERENCE = Pattern.compile("(annex\\d/row|box\\d/item|text/\\d)(?:/(\\d+))?");
    /** Rows of the annexes, items of each box, tasks of each chapter, as the plan has them. */
    private static final Map<String, Integer> COUNTS = counts();

    @Test
    void idsAreUniqueAndNamesWithinTheirUnit() {
        assertThat(PLACES).extracting(NamedPlace::id).doesNotHaveDuplicates();
        assertThat(PLACES)
                .extracting(place -> place.nameZh() + " " + place.feature() + place.within())
                .doesNotHaveDuplicates();
    }

    @Test
    void everyPlaceHasAFeatureOrAUnit() {
        assertThat(PLACES).allSatisfy(place -> {
            assertThat(place.feature().isEmpty())
                    .as(place.id())
                    .isNotEqualTo(place.within().isEmpty());
            if (!place.feature().isEmpty()) {
                assertThat(FEATURES).as(place.id()).contains(place.feature());
            }
            assertThat(FEATURES).as(place.id()).containsAll(place.within());
        });
    }

    @Test
    void everyReferenceIsWithinThePlan() {
        assertThat(PLACES).allSatisfy(place -> assertThat(place.evidence())
                .as(place.id())
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allMatch(NamedPlacesTest::isInThePlan));
    }

    /** What a reader of the whole text missed in the data, and what no layer can hold. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "美人溪",
                "彭溪",
                "双溪",
                "后溪仔",
                "中溪",
                "下落沙溪",
                "湖盘溪",
                "大坝溪",
                "马甲溪",
                "龙光溪",
                "浦沟",
                "梧垵溪",
                "下社溪",
                "松星溪",
                "芳亭溪",
                "九龙江",
                "岐兜溪",
                "蔗潭溪",
                "蔗溪",
                "湖头村",
                "岩岭",
                "东山水库",
                "溪边水库",
                "草洪塘水库",
                "南高干渠",
                "银瓶湖",
                "云龙湖",
                "龙门湖",
                "大雾山",
                "大湖山",
                "凤凰山",
                "葛洲村",
                "长埔村",
                "席里村",
                "市田村",
                "大岞村",
                "金山社区",
                "北山片区",
                "阳江新城",
                "阳江水质净化中心",
                "新阳片区",
                "B片区",
                "菊江",
                "海峡湖",
                "南侨",
                "南桥村",
                "星辉村",
                "文斗村",
                "晋江市污泥处置中心",
                "新告村",
                "庄田村",
                "梧宅村",
                "广桥村",
                "双合村",
                "西头村",
                "潘内村",
                "虹山村",
                "前坂村",
                "松角山村",
                "曾跳桥",
                "兴才桥",
                "祈山村",
                "梅岭村",
                "溪西桥",
                "大厅埔",
                "大深埔",
                "仰恩大学",
                "罗溪第一水厂",
                "河市第一水厂",
                "就南水厂",
                "大磨山水厂",
                "华海污水处理厂",
                "南港污水处理厂",
                "晋南污水处理厂",
                "崇山污水处理厂",
                "曙光村",
                "洪岭村",
                "九溪村",
                "下洋村",
                "和铺村",
                "东星村",
                "西庄村",
                "东宅村",
                "溪美大桥",
                "南安大桥",
                "溪边水闸",
                "团结水闸",
                "谯琉",
                "施坪",
                "溪坂村",
                "桃舟村",
                "云岭",
                "联三线",
                "泗溪村",
                "下畲村",
                "龙首岭",
                "紫星村",
                "跑马路",
                "檗谷南路",
                "南天南路",
                "景观北路",
                "宝洲路",
                "晋江隧道",
                "延陵大桥",
                "紫帽山通道",
                "新华路",
                "云鹿路",
                "江南片区大型垃圾转运站",
                "永春县生活垃圾焚烧发电项目",
                "三一筑工",
                "闽西南绿色建筑产业园",
                "安溪高端绿色生态建材",
                "中闽建研",
                "陈三坝",
                "两溪一湾",
                "惠女湾",
                "崇武古渡",
                "潮乐",
                "雕艺文创园",
                "南山片区污水处理厂",
                "九牧永春",
                "闽江北水南调",
                "闽西南水资源配置",
                "八大山水通廊",
                "国道228滨海风景道",
                "十里黄金海岸",
                "八仙过海",
                "历史文化保护区",
                "自然公园",
                "清源山",
                "九日山",
                "安平桥",
                "清水岩",
                "生态连绵带",
                "水头外线",
                "中新街",
                "东霞路",
                "溪边村",
                "莲塘村",
                "崎峰社区",
                "兰溪",
                "塘西片区",
                "堤后路",
                "万荣街",
                "万兴街",
                "万福街",
                "一湾一环十廊",
                "泗洲水库",
                "泗州水库",
                "石鸡山"
            })
    void namesOfThePlanAreFound(String name) {
        assertThat(PLACES).extracting(NamedPlace::nameZh).anyMatch(there -> there.contains(name));
    }

    @ParameterizedTest
    @CsvSource({
        "新告村, '', places/heshi-town, annex3/row/35",
        "陈三坝, '', city/city, annex2/row/30;text/5/12",
        "惠女湾, '', districts/huian, annex2/row/39",
        "金山社区, places/jinshan-community, '', annex2/row/7",
        "南侨, '', places/shuitou-town, annex3/row/78",
        "泗州水库, reservoirs/sizhou-reservoir, '',"
                + " annex2/row/11;annex2/row/27;box3/item/2;text/5/2;text/5/6;text/5/7",
        "洛阳古桥, places/luoyang-bridge, '', annex3/row/95",
        "晋江市污泥处置中心, places/jinjiang-sludge-centre, '', annex3/row/111;annex2/row/44",
        "国道228滨海风景道, '', city/city, text/6/11",
    })
    void aNameLeadsToItsRows(String name, String feature, String within, String evidence) {
        NamedPlace place = PLACES.stream()
                .filter(each -> each.nameZh().equals(name))
                .collect(Collectors.toMap(NamedPlace::nameZh, Function.identity()))
                .get(name);

        assertThat(place.feature()).isEqualTo(feature);
        assertThat(String.join(";", place.within())).isEqualTo(within);
        assertThat(String.join(";", place.evidence())).isEqualTo(evidence);
    }

    private static boolean isInThePlan(String reference) {
        Matcher matcher = REFERENCE.matcher(reference);
        if (!matcher.matches() || !COUNTS.containsKey(matcher.group(1))) {
            return false;
        }
        return matcher.group(2) == null
                ? reference.startsWith("text/")
                : Integer.parseInt(matcher.group(2)) >= 1
                        && Integer.parseInt(matcher.group(2)) <= COUNTS.get(matcher.group(1));
    }

    private static Map<String, Integer> counts() {
        Map<String, Integer> counts =
                new HashMap<>(Map.of("annex1/row", 37, "annex2/row", 50, "annex3/row", 121, "text/1", 0, "text/2", 0));
        Stream.of(1, 2, 3, 4, 5, 6).forEach(box -> counts.put("box" + box + "/item", 10));
        counts.putAll(Map.of(
                "text/3", 12, "text/4", 11, "text/5", 12, "text/6", 12, "text/7", 10, "text/8", 22, "text/9", 5));
        return counts;
    }

    private static Set<String> addresses() {
        return GeodataFiles.catalogue().layers().stream()
                .filter(layer -> layer.bundled() && !layer.isMadeOfLinks())
                .flatMap(layer ->
                        GeodataFiles.features(layer.id()).stream().map(feature -> layer.id() + "/" + feature.id()))
                .collect(Collectors.toSet());
    }
}
