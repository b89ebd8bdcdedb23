package org.spatialplan.format.list;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a column of a list holds, by the words of its heading. {@code X} and {@code Y} mean northing and easting in Chinese
 * surveying but easting and northing in GIS, so that only the values tell.
 */
enum ListRole {
    LATITUDE("(?!.*[经經]).*[纬緯].*|.*(?<![A-Z])(?:LAT|LATITUDE)(?![A-Z]).*|B"),
    LONGITUDE("(?!.*[纬緯]).*[经經]度.*|[东東西][经經]|.*(?<![A-Z])(?:LON|LONG|LNG|LONGITUDE)(?![A-Z]).*|L"),
    NORTHING(
            ".*(?:纵|縱|北)坐[标標]|.*(?:纵|縱|北)座[标標]|.*(?:纵|縱)|北|北[距向方]|.*北\\)?|.*(?<![A-Z])(?:NORTHING|NORTH)(?![A-Z]).*|N"),
    EASTING(".*(?:横|橫|东|東)坐[标標]|.*(?:横|橫|东|東)座[标標]|.*(?:横|橫)|[东東]|[东東][距向方]|.*(?<![A-Z])(?:EASTING|EAST)(?![A-Z]).*|E"),
    X(".*(?<![A-Z])X(?:坐[标標]|座[标標]|值|COORD|_COORD)?\\d?"),
    Y(".*(?<![A-Z])Y(?:坐[标標]|座[标標]|值|COORD|_COORD)?\\d?"),
    HEIGHT("高程|.*高程.*|高度|标高|標高|海拔|H|Z|Z坐标|ELEV|ELEVATION|HEIGHT|ALT|ALTITUDE|Z值"),
    RING("(?:地块)?圈号|(?:地塊)?圈號|环号|環號|圈|RING|RING_?(?:NO|ID|NUMBER)"),
    PARCEL_NAME("(?:地块|地塊|宗地|图斑|片区|多边形)名称?|地塊名稱|DKMC|ZDMC|PARCEL_?NAME|PLOT_?NAME"),
    PARCEL("(?:地块|地塊|宗地|图斑|圖斑|红线|紅線|多边形|片区|区块|面)(?:编号|編號|序号|号|號|代码|ID)?|宗号|组号|分组|DKBH|DKH|ZDDM|TBBH|DKXH"
            + "|(?:PARCEL|PLOT|LOT|POLYGON|GROUP|BLOCK|SHAPE)(?:[_ ]?(?:NO|ID|NUMBER|CODE))?"),
    POINT(
            ".*(?:点号|點號|点名|點名|点编号|桩号|樁號|点序号|拐点|角点|界址点|顶点)(?:编号|号)?|J号?|(?:POINT|PT|VERTEX|CORNER|STATION)(?:[_ ]?(?:NO|ID|NUMBER|NAME))?"),
    /** A number or name of the point or of the parcel; the values tell which. */
    NAME("序号|序號|编号|編號|名称|名稱|号码|NO|NUM|NUMBER|ID|NAME|CODE|#"),
    OTHER("");

    private static final int LONGEST = 40;
    private static final Pattern BRACKETS = Pattern.compile("[(\\[{<【].*");
    private static final Pattern UNIT = Pattern.compile("[/_]?(?:M|米|公尺|°|度)$");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Pattern words;

    ListRole(String words) {
        this.words = Pattern.compile(words);
    }

    /** The role of a column with a heading; {@link #OTHER} for unknown words. */
    static ListRole of(String heading) {
        if (heading.length() > LONGEST) {
            return OTHER;
        }
        String plain = plain(heading);
        ListRole whole = find(plain);
        return whole == OTHER ? find(UNIT.matcher(plain).replaceFirst("")) : whole;
    }

    /** A heading without brackets, blanks and full-width letters, in upper case. */
    private static String plain(String heading) {
        String tidy = Normalizer.normalize(heading, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        String bare = BRACKETS.matcher(BLANKS.matcher(tidy).replaceAll("")).replaceFirst("");
        return bare.replaceAll("[.:：]$", "");
    }

    private static ListRole find(String plain) {
        for (ListRole role : values()) {
            if (role.words.matcher(plain).matches() && !plain.isEmpty()) {
                return role;
            }
        }
        return OTHER;
    }
}
