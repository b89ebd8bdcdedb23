package org.spatialplan.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.spatialplan.format.read.ParcelSource.Severity;
import org.spatialplan.layer.SqlColumns;
import org.spatialplan.layer.XmlName;

/**
 * What the names of a layer's attributes allow: every database, embedded or not, takes the same ones, so that a layer can move from
 * one to the other; and what they are called where a name must be one of XML. Used by one thread.
 */
final class ColumnNames {

    private static final int LISTED = 20;
    private static final int MAX_SHOWN_LENGTH = 80;

    /** With the columns that they come from. */
    private final Map<String, Set<String>> columns = new LinkedHashMap<>();

    private final Set<String> names = columns.keySet();

    void see(String name, String column) {
        columns.computeIfAbsent(name, key -> new LinkedHashSet<>(2)).add(column);
    }

    void addFindings(Findings findings) {
        addUnusable(findings);
        addTwice(findings);
        addAlike(findings);
        addSurplus(findings);
        addXmlNames(findings);
    }

    private void addUnusable(Findings findings) {
        List<String> unusable =
                names.stream().filter(name -> !SqlColumns.isUsable(name)).toList();
        if (!unusable.isEmpty()) {
            error(
                    "column-name-unusable",
                    "列名为空，或含有 NUL 或残缺字符：" + shown(unusable) + "；请改名，或在映射文件中用 drop 舍弃、用 attributes 另取名",
                    "names of columns that are empty, or have a NUL or half a character: " + shown(unusable)
                            + "; rename them, or say drop or attributes in the mapping",
                    findings);
        }
    }

    /** By the mapping: one of them would hide the other. */
    private void addTwice(Findings findings) {
        columns.forEach((name, from) -> {
            if (from.size() > 1) {
                error(
                        "columns-of-one-name",
                        "多列将成为同一属性 " + shown(name) + "：" + shown(List.copyOf(from)) + "；请在映射文件中分别命名，或用 drop 舍弃",
                        "several columns would be the one attribute " + shown(name) + ": " + shown(List.copyOf(from))
                                + "; give them names of their own in the mapping, or say drop",
                        findings);
            }
        });
    }

    /** PostgreSQL cuts names, and would have two of one name. */
    private void addAlike(Findings findings) {
        Map<String, List<String>> byCut = new LinkedHashMap<>();
        SqlColumns.OWN.forEach(own -> byCut.computeIfAbsent(own, key -> new ArrayList<>()));
        names.stream().filter(SqlColumns::isUsable).forEach(name -> byCut.computeIfAbsent(
                        SqlColumns.cut(name), key -> new ArrayList<>())
                .add(name));
        List<String> alike = byCut.values().stream()
                .filter(same -> same.size() > 1)
                .flatMap(List::stream)
                .toList();
        if (!alike.isEmpty()) {
            error(
                    "column-names-alike",
                    "列名的前 " + SqlColumns.MAX_BYTES + " 个字节（UTF-8，约 21 个汉字）相同，数据库无法区分：" + shown(alike)
                            + "；请缩短列名，或在映射文件中用 attributes 另取名",
                    "names of columns that are the same in their first " + SqlColumns.MAX_BYTES
                            + " bytes (UTF-8), which a database cannot tell apart: " + shown(alike)
                            + "; shorten them, or say attributes in the mapping",
                    findings);
        }
    }

    private void addSurplus(Findings findings) {
        if (names.size() > SqlColumns.MOST) {
            List<String> surplus = names.stream().skip(SqlColumns.MOST).toList();
            error(
                    "columns-too-many",
                    names.size() + " 列，多于 " + SqlColumns.MOST + " 列，数据库无法存放；超出的列：" + shown(surplus) + "；请用 drop 舍弃",
                    names.size() + " columns, more than the " + SqlColumns.MOST
                            + " that a database can hold; those beyond: " + shown(surplus)
                            + "; say drop in the mapping",
                    findings);
        }
    }

    private void addXmlNames(Findings findings) {
        List<String> renamed = names.stream()
                .filter(SqlColumns::isUsable)
                .filter(name -> !XmlName.of(name).equals(name))
                .map(name -> name + " = " + XmlName.of(name))
                .toList();
        if (!renamed.isEmpty()) {
            findings.add(
                    "columns-named-for-xml",
                    Severity.INFO,
                    "",
                    "XML 不允许的列名，在 WFS 与 GML 中写作：" + shown(renamed) + "；查询时两种写法均可",
                    "names that XML does not allow are written in WFS and GML as: " + shown(renamed)
                            + "; filters take both");
        }
    }

    private static void error(String code, String zh, String en, Findings findings) {
        findings.add(code, Severity.ERROR, "", zh, en);
    }

    private static String shown(List<String> all) {
        String first = all.stream().limit(LISTED).map(ColumnNames::shown).collect(Collectors.joining(", "));
        return all.size() > LISTED ? first + ", … (" + all.size() + ")" : first;
    }

    /** With what cannot be seen made visible. */
    private static String shown(String name) {
        String visible = name.codePoints()
                .limit(MAX_SHOWN_LENGTH)
                .mapToObj(ColumnNames::visible)
                .collect(Collectors.joining());
        String cut = name.codePointCount(0, name.length()) > MAX_SHOWN_LENGTH ? visible + "…" : visible;
        return name.isBlank() ? "\"" + cut + "\"" : cut;
    }

    private static String visible(int c) {
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return half || Character.isISOControl(c) ? String.format("\\u%04X", c) : Character.toString(c);
    }
}
