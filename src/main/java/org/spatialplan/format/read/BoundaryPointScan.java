package org.spatialplan.format.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spatialplan.format.city.DataFileException;
import org.spatialplan.format.read.BoundaryPointLine.Head;
import org.spatialplan.format.read.BoundaryPointLine.Point;
import org.spatialplan.geo.WorkLimit;

/** Sorts the lines of a boundary-point file into the header's attributes and each parcel's points. */
final class BoundaryPointScan {

    /** All are held until the last one is read, for only they tell which system they are in. */
    private static final int MAX_POINTS = GeometrySize.MAX_VERTICES;

    private static final int MAX_PARCELS = 200_000;
    private static final int MAX_ATTRIBUTES = 1_000;
    private static final Pattern SECTION = Pattern.compile("[\\[［【]([^\\]］】]{0,40})[\\]］】]");
    private static final Pattern COMMENT = Pattern.compile("(?:#|//|--|;|；|%).*");
    private static final Pattern DATA =
            Pattern.compile(".*[@＠]|[^,，;；\\t]{0,40}[,，;；\\t]\\s*\\d{1,7}\\s*[,，;；\\t]\\s*[\\d.]+\\s*[,，;；\\t].*");
    private static final Pattern ATTRIBUTE = Pattern.compile("([^=＝:：]{0,40})[=＝:：](.*)");

    private final String fileName;
    private final Notes notes;
    private final Map<String, BoundaryPointHeader.Attribute> attributes = new LinkedHashMap<>();
    private final List<Draft> drafts = new ArrayList<>();
    private Section section = Section.NONE;
    private boolean found;
    private int points;

    BoundaryPointScan(String fileName, Notes notes) {
        this.fileName = fileName;
        this.notes = notes;
    }

    private enum Section {
        NONE,
        ATTRIBUTES,
        PARCELS,
        OTHER
    }

    /** A parcel's lines, not judged yet. */
    record Draft(Head head, List<Point> points) {}

    /** @throws DataFileException if a line cannot be read safely, or no section of parcels is there */
    void scan(TextLines lines) {
        try {
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                String text = withoutMark(line.get(), lines.number())
                        .replace('\u00A0', ' ')
                        .strip();
                if (!text.isEmpty()) {
                    take(lines.number(), text);
                }
            }
        } catch (CharacterCodingException e) {
            throw BoundaryPointText.noText(fileName, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!found) {
            throw new DataFileException(fileName, 0, "没有 [地块坐标] 一节", "there is no section [地块坐标]");
        }
    }

    private static String withoutMark(String line, long number) {
        return number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
    }

    BoundaryPointHeader header() {
        return new BoundaryPointHeader(Map.copyOf(attributes));
    }

    List<Draft> drafts() {
        return drafts;
    }

    private void take(long line, String text) {
        Matcher title = SECTION.matcher(text);
        if (title.matches()) {
            enter(line, title.group(1).strip());
            return;
        }
        if (COMMENT.matcher(text).matches()) {
            notes.info("comment-skipped", "line " + line, "注释行，已跳过", "a comment was skipped");
            return;
        }
        switch (section) {
            case ATTRIBUTES -> takeAttribute(line, text);
            case PARCELS -> takeCoordinates(BoundaryPointLine.parse(fileName, line, text));
            case OTHER -> {}
            default -> takePreamble(line, text);
        }
    }

    /** What offices write above the first section. An attribute counts wherever it stands; parcels without a section do not. */
    private void takePreamble(long line, String text) {
        if (DATA.matcher(text).matches()) {
            throw new DataFileException(
                    fileName,
                    line,
                    "界址点 TXT 的地块或界址点之前没有 [地块坐标] 一节；也不是其他已知格式",
                    "a parcel or point before the first section of a boundary-point TXT ([地块坐标]);"
                            + " it is no other known format either");
        }
        Matcher attribute = ATTRIBUTE.matcher(text);
        if (attribute.matches()
                && BoundaryPointHeader.key(plain(attribute.group(1))).isPresent()) {
            takeAttribute(line, text);
            return;
        }
        notes.info("preamble-skipped", "line " + line, "第一节之前的文字，已跳过", "text before the first section was skipped");
    }

    private void enter(long line, String title) {
        section = title.contains("属性") ? Section.ATTRIBUTES : title.contains("坐标") ? Section.PARCELS : Section.OTHER;
        found |= section == Section.PARCELS;
        if (section == Section.OTHER) {
            notes.warning(
                    "section-unknown",
                    "line " + line,
                    "未知的节 [" + title + "]，已跳过",
                    "the section [" + title + "] is not known and was skipped");
        }
    }

    private void takeAttribute(long line, String text) {
        Matcher matcher = ATTRIBUTE.matcher(text);
        if (!matcher.matches()) {
            notes.warning("attribute-unreadable", "line " + line, "属性行没有等号，已跳过", "an attribute without = was skipped");
            return;
        }
        String said = plain(matcher.group(1));
        String key = BoundaryPointHeader.key(said).orElse(said);
        String value = matcher.group(2).strip();
        if (!value.isEmpty()) {
            putAttribute(key, new BoundaryPointHeader.Attribute(value, line));
        }
    }

    private static String plain(String key) {
        return key.replaceAll("\\s", "");
    }

    private void putAttribute(String key, BoundaryPointHeader.Attribute said) {
        requireFew(attributes.size(), MAX_ATTRIBUTES, said.line(), "属性", "attributes");
        BoundaryPointHeader.Attribute before = attributes.putIfAbsent(key, said);
        if (before != null && !before.value().equals(said.value())) {
            throw new DataFileException(
                    fileName,
                    said.line(),
                    key + "在本行为" + said.value() + "，在第 " + before.line() + " 行为" + before.value(),
                    key + " is " + said.value() + " here but " + before.value() + " in line " + before.line());
        }
    }

    private void takeCoordinates(BoundaryPointLine read) {
        if (read instanceof Head head) {
            requireFew(drafts.size(), MAX_PARCELS, head.line(), "地块", "parcels");
            drafts.add(new Draft(head, new ArrayList<>()));
        } else if (drafts.isEmpty()) {
            throw new DataFileException(fileName, read.line(), "界址点之前没有地块行", "a point before the first parcel");
        } else {
            requireFew(points++, MAX_POINTS, read.line(), "界址点", "points");
            WorkLimit.addVertices(1);
            drafts.get(drafts.size() - 1).points().add((Point) read);
        }
    }

    private void requireFew(int before, int most, long line, String zh, String en) {
        if (before >= most) {
            throw new DataFileException(
                    fileName,
                    line,
                    zh + "超过 " + most + " 个，请拆分文件",
                    "more than " + most + " " + en + "; split the file");
        }
    }
}
