package org.spatialplan.report;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.spatialplan.check.ConflictState;
import org.spatialplan.check.Overlap;
import org.spatialplan.geo.Certainty;
import org.spatialplan.text.Language;

/** The fixed words of a report in both languages. Stateless. */
final class ReportWords {

    /** Writes times for people, to a second; a time zone has to be set. */
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx");

    private static final String[][] WORDS = {
        {"title", "用地与管控图层冲突检查报告", "Conflict check of grounds against controlled layers"},
        {"colon", "：", ": "},
        {"comma", "，", ", "},
        {"semicolon", "；", "; "},
        {"open", "（", " ("},
        {"close", "）", ")"},
        {"idWord", "报告编号", "Report id"},
        {"timeWord", "检查时间", "Checked at"},
        {"asOfWord", "图层截至", "Layers as of"},
        {"rulesAsOfWord", "按此日规则", "Rules of"},
        {"withoutRulesWord", "当日尚无管控规则、未检查的图层", "Layers without rules on that day, not checked"},
        {"conclusionWord", "结论", "Conclusion"},
        {"limitsWord", "数据局限", "Limits of the data"},
        {"remarksWord", "对所提交数据的说明", "About the submitted data"},
        {"approvalWord", "意见（批准）范围", "Area of the approval"},
        {"fileWord", "文件", "File"},
        {"groundWord", "地块", "Ground"},
        {"areaWord", "面积", "Area"},
        {"hectareWord", "公顷", "ha"},
        {"muWord", "亩", "mu (1/15 ha)"},
        {"stateTitle", "结论", "State"},
        {"certaintyWord", "可靠程度", "Certainty"},
        {"featureWord", "涉及要素", "Feature"},
        {"zoneWord", "分区", "Zone"},
        {"sizeWord", "涉及大小（最少–最多），占比", "Shared (least–most), share"},
        {"uncoveredWord", "意见范围之外", "Outside the approval"},
        {"ruleWord", "管控要求与依据", "Rule and its source"},
        {"activitiesWord", "分类判定（最严者为准）", "By class of activity (the strictest decides)"},
        {"outcomesWord", "分区不明，各种可能", "Zone not known, each possibility"},
        {"needsWord", "需要的手续", "What would be needed"},
        {"totalWord", "合计（重叠部分只计一次）", "Together (shared ground counts once)"},
        {"layersWord", "所用图层与规则", "Layers and rules used"},
        {"versionWord", "版本", "version"},
        {"rulesFromWord", "规则自此日起", "rules from"},
        {"validFromWord", "生效", "valid from"},
        {"sourcesWord", "数据来源", "Sources"},
        {"parametersWord", "参数", "Parameters"},
        {"crsWord", "坐标换算", "Coordinates"},
        {"formatWord", "文件格式", "Format"},
        {"accuracyWord", "所提交界线精度", "Accuracy of the submitted outline"},
        {"methodWord", "方法", "Method"},
        {
            "method",
            "面积按 CGCS2000 椭球计算；多个要素重叠处只计一次；最少与最多由双方位置精度得出；小于规则限值的重叠合计后仍不足者不作判定。",
            "Areas are on the CGCS2000 ellipsoid; ground that several features cover counts once; least and most follow from both"
                    + " accuracies; what stays below the rules' threshold, all pieces together, decides nothing."
        },
        {"legendWord", "图例", "Legend"},
        {"mapWord", "所检查地块及所涉图层的地图，上北下南", "Map of the checked grounds and layers, north up"},
        {"scaleWord", "比例尺", "Scale bar"},
        {"preparedWord", "编制", "Prepared by"},
        {"reviewedWord", "审核", "Reviewed by"},
        {"dateWord", "日期", "Date"}
    };

    private ReportWords() {}

    static Map<String, Object> in(Language language) {
        Map<String, Object> words = new LinkedHashMap<>();
        for (String[] word : WORDS) {
            words.put(word[0], language.text(word[1], word[2]));
        }
        return words;
    }

    static String state(ConflictState state, Language language) {
        return switch (state) {
            case CONFLICT -> language.text("冲突", "conflict");
            case CONDITIONAL -> language.text("有条件允许", "conditional");
            case CLEAR -> language.text("未涉及", "clear");
            case NO_DATA -> language.text("无数据", "no data");
            case NOT_CHECKED -> language.text("未检查", "not checked");
        };
    }

    static String certainty(Certainty certainty, Language language) {
        return certainty == Certainty.CERTAIN ? language.text("确定", "certain") : language.text("可能", "possible");
    }

    static String unit(Overlap.Measure measure, Language language) {
        return switch (measure) {
            case AREA_M2 -> "m²";
            case LENGTH_M -> "m";
            case COUNT, NONE -> language.text("个点", "points");
        };
    }

    static String hectares(GroundSize.Area area, Language language) {
        return String.format(Locale.ROOT, language.text("%.4f 公顷", "%.4f ha"), area.ha());
    }
}
