package org.spatialplan.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.format.read.BoundaryPointParcels;
import org.spatialplan.submission.CoordinateReading;
import org.spatialplan.text.Language;
import org.spatialplan.text.LocalizedName;
import org.spatialplan.text.LocalizedText;

/** The circumstances of a check in words of one language, for a paper that is signed. Immutable. */
final class ParameterWords {

    /** In the order of the report; what has a place of its own there is left out. */
    private static final String[][] NAMES = {
        {"national-project", "国家重大项目", "National major project"},
        {"newLand", "涉及新增建设用地、用海用岛", "New construction land, sea or island"},
        {"rulesAsOf", "按此日规则", "Rules of the day"},
        {"layers", "指定图层", "Layers asked for"},
        {"crs", "指定坐标系", "Coordinate system stated"},
        {"axes", "指定坐标次序", "Order of coordinates stated"},
        {"datum", "网络地图偏移", "Offset of a web map"},
        {"table", "地块所在数据表", "Table of the grounds"},
        {"approval-table", "批准范围所在数据表", "Table of the approval"}
    };

    private static final LocalizedText YES = new LocalizedText("是", "yes");
    private static final LocalizedText NO = new LocalizedText("否", "no");
    private static final Map<String, LocalizedText> VALUES = Map.of(
            "national-project=true",
            YES,
            "national-project=false",
            NO,
            "newLand=true",
            YES,
            "newLand=false",
            NO,
            "axes=xy",
            new LocalizedText("先东（经度）后北（纬度）", "east (longitude) first"),
            "axes=yx",
            new LocalizedText("先北（纬度）后东（经度）", "north (latitude) first"),
            "datum=gcj02",
            new LocalizedText("GCJ-02，已消除", "GCJ-02, undone"),
            "datum=bd09",
            new LocalizedText("BD-09，已消除", "BD-09, undone"));

    private final ConflictReport report;
    private final Language language;

    ParameterWords(ConflictReport report, Language language) {
        this.report = report;
        this.language = language;
    }

    /** The activity that was judged, whether or not it was asked for. */
    String activity() {
        LocalizedName activity = report.activityNamed();
        return language.text("活动类别：" + activity.nameZh(), "Activity: " + activity.nameEn());
    }

    /** What else was given. */
    List<String> given() {
        List<String> given = new ArrayList<>();
        for (String[] name : NAMES) {
            String value = report.parameters().get(name[0]);
            if (value != null) {
                given.add(language.text(name[1] + "：", name[2] + ": ") + value(name[0], value));
            }
        }
        return given;
    }

    private String value(String name, String value) {
        if (name.equals("layers")) {
            return Arrays.stream(value.split(","))
                    .map(id -> report.title(id.strip(), language))
                    .collect(Collectors.joining(language.text("、", ", ")));
        }
        LocalizedText known = VALUES.get(name + "=" + value);
        return known == null ? value : language.text(known);
    }

    /** Name of a file's format. */
    String format(String format) {
        return language == Language.EN && format.equals(BoundaryPointParcels.FORMAT) ? "boundary-point TXT" : format;
    }

    /** The steps from a file's coordinates to the plane in which areas are compared. */
    String path(CoordinateReading reading) {
        double meridian = report.frame().centralMeridian();
        if (language == Language.EN) {
            return String.join(" → ", reading.path(meridian));
        }
        List<String> steps = new ArrayList<>();
        steps.add(reading.crs().id() + (reading.axesSwapped() ? "（交换坐标轴）" : ""));
        reading.datum().ifPresent(offset -> steps.add("消除 " + offset.name() + " 偏移"));
        steps.add("CGCS2000 横轴墨卡托投影，中央经线 " + meridian + "°，比例 1");
        return String.join(" → ", steps);
    }
}
