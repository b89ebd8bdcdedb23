package org.spatialplan.feature;

import java.util.Map;
import java.util.Optional;

/** The titles of properties in both languages. A name without an entry is its own title. */
final class PropertyTitles {

    private static final Map<String, String[]> TITLES = Map.ofEntries(
            entry("id", "标识", "id"),
            entry("name_zh", "名称", "name in Chinese"),
            entry("name_en", "英文名称", "name in English"),
            entry("accuracy_m", "位置精度（米）", "positional accuracy, m"),
            entry("source", "来源", "source"),
            entry("licence", "许可", "licence"),
            entry("status", "测绘状态", "status of the drawing"),
            entry("as_of", "数据日期", "date of the data"),
            entry("kind", "类别", "kind"),
            entry("class", "等级", "class"),
            entry("level", "级别", "level"),
            entry("zone", "管控分区", "zone of the rules"),
            entry("zone_note_zh", "分区说明", "note on the zone in Chinese"),
            entry("zone_note_en", "分区说明（英文）", "note on the zone"),
            entry("category", "保护地类型", "kind of protected area"),
            entry("protected_area", "所属保护地", "protected area"),
            entry("district", "所在县区", "district"),
            entry("members", "组成要素", "features that it is made of"),
            entry("links", "关联要素", "linked features"),
            entry("field", "领域", "field of the plan"),
            entry("year_from", "起始年份", "first year"),
            entry("year_to", "结束年份", "last year"),
            entry("investment_wan_yuan", "投资（万元）", "investment, 10,000 yuan"),
            entry("number", "项目序号", "number of the project"),
            entry("bodies", "责任单位", "responsible bodies"),
            entry("territory", "属地", "territory"),
            entry("summary_zh", "建设内容", "summary in Chinese"),
            entry("summary_en", "建设内容（英文）", "summary"),
            entry("activity", "活动类别", "class of activity"),
            entry("area_km2", "面积（平方公里）", "area, km²"),
            entry("area_ha_documented", "公布面积（公顷）", "documented area, ha"),
            entry("area_source", "面积来源", "source of the area"),
            entry("accuracy_note", "精度说明", "note on the accuracy"),
            entry("width_m", "宽度（米）", "width, m"),
            entry("length_km", "长度（公里）", "length, km"),
            entry("flows_into", "汇入", "flows into"),
            entry("not_exact", "非精确数（约、不少于等）", "figures that are about, at least, …"),
            entry("chapter", "章", "chapter"),
            entry("evidence", "出处", "where in the plan"),
            entry("within", "所在单元", "lies within"),
            entry("state", "检查结论", "state of the check"),
            entry("certainty", "可靠程度", "certainty"),
            entry("reason", "理由", "reason"),
            entry("outcomes", "各种可能的结论", "states that it may come to"),
            entry("decided_by", "起决定作用的活动类别", "classes of activity that decide"),
            entry("features", "涉及要素", "features concerned"));

    private PropertyTitles() {}

    static Property property(String name, Property.Type type, Optional<Property.Type> members) {
        String[] titles = TITLES.getOrDefault(name, new String[] {name, name.replace('_', ' ')});
        return new Property(name, type, titles[0], titles[1], members);
    }

    private static Map.Entry<String, String[]> entry(String name, String zh, String en) {
        return Map.entry(name, new String[] {zh, en});
    }
}
