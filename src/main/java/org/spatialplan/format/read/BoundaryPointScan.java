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
import org.spatialplan.format.read.BoundaryPointLine.Head;
import org.spatialplan.format.read.BoundaryPointLine.Point;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.parcel.GeometrySize;
import org.spatialplan.text.Messages;

/** Sorts the lines of a boundary-point file into the header's attributes and each parcel's points. */
final class BoundaryPointScan {

    /**
     * The largest number of points. All are held until the last one is read, because only together they show their
     * system.
     */
    private static final int MAX_POINTS = GeometrySize.MAX_VERTICES;

    private static final int MAX_PARCELS = 200_000;
    private static final int MAX_ATTRIBUTES = 1_000;
    private static final Pattern SECTION = Pattern.compile("[\\[［【]([^\\]］】]{0,40})[\\]］】]");
    private static final String BRACES = "{｛}｝";
    private static final Pattern COMMENT = Pattern.compile("(?:#|//|--|;|；|%).*");
    private static final Pattern DATA =
            Pattern.compile(".*[@＠]|[^,，;；\\t]{0,40}[,，;；\\t]\\s*\\d{1,7}\\s*[,，;；\\t]\\s*[\\d.]+\\s*[,，;；\\t].*");
    /** Words that stand in the section of parcels: titles of columns, and remarks. */
    private static final Pattern WORDS =
            Pattern.compile("(?:序号|点号|点名|界址点号?|界址点数|点数)[^\\d@＠]*[@＠]?|(?:备注|说明|注)(?:[:：].*)?");

    private static final Pattern ATTRIBUTE = Pattern.compile("([^=＝:：]{0,40})[=＝:：](.*)");

    private final String fileName;
    private final Notes notes;
    private final Map<String, BoundaryPointHeader.Attribute> attributes = new LinkedHashMap<>();
    private final List<BoundaryPointDraft> drafts = new ArrayList<>();
    private Section section = Section.NONE;
    private boolean found;
    /** The line at which the section of parcels begins without its title; 0 if it has one. */
    private long untitled;

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

    /**
     * Reads the lines.
     *
     * @throws DataFileException if a line cannot be read safely, or there is no section of parcels
     */
    void scan(TextLines lines) {
        try {
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                String text = bare(withoutMark(line.get(), lines.number()));
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
            throw new DataFileException(fileName, 0, Messages.of("format.no-section"));
        }
    }

    /** The text of a line without the blanks, and the brackets of the format's own description, around it. */
    private static String bare(String line) {
        String text = line.replace('\u00A0', ' ').strip();
        boolean braced = !text.isEmpty()
                && (BRACES.indexOf(text.charAt(0)) >= 0 || BRACES.indexOf(text.charAt(text.length() - 1)) >= 0);
        return braced ? text.replaceAll("^[{｛]|[}｝]$", "").strip() : text;
    }

    private static String withoutMark(String line, long number) {
        return number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
    }

    BoundaryPointHeader header() {
        return new BoundaryPointHeader(Map.copyOf(attributes));
    }

    /** The parcels. Points that no line introduces are one parcel for each outer ring. */
    List<BoundaryPointDraft> drafts() {
        if (drafts.isEmpty() || !drafts.get(0).isHeadless()) {
            return drafts;
        }
        List<BoundaryPointDraft> parcels = drafts.get(0).byRings();
        notes.warning(
                "parcel-lines-missing",
                "line " + drafts.get(0).head().line(),
                Messages.of("format.parcel-lines-missing", parcels.size()));
        return parcels;
    }

    private void take(long line, String text) {
        if (!Character.isLetterOrDigit(text.charAt(0)) && takeMarked(line, text)) {
            return;
        }
        switch (section) {
            case ATTRIBUTES -> takeAttribute(line, text);
            case PARCELS -> takeParcels(line, text);
            case OTHER -> {}
            default -> takePreamble(line, text);
        }
    }

    /** Reads a title of a section, or skips a comment; both begin with a mark. */
    private boolean takeMarked(long line, String text) {
        Matcher title = SECTION.matcher(text);
        if (title.matches()) {
            enter(line, title.group(1).strip());
            return true;
        }
        boolean comment = COMMENT.matcher(text).matches();
        if (comment) {
            notes.info("comment-skipped", "line " + line, Messages.of("format.comment-skipped"));
        }
        return comment;
    }

    /**
     * Reads the lines that offices write above the first section. Attributes count anywhere in the file. A parcel begins
     * the section of parcels, if that has no title of its own.
     */
    private void takePreamble(long line, String text) {
        if (DATA.matcher(text).matches()) {
            begin(line, text);
            return;
        }
        Matcher attribute = ATTRIBUTE.matcher(text);
        if (attribute.matches()
                && BoundaryPointHeader.key(plain(attribute.group(1))).isPresent()) {
            takeAttribute(line, text);
            return;
        }
        notes.info("preamble-skipped", "line " + line, Messages.of("format.preamble-skipped"));
    }

    private void takeParcels(long line, String text) {
        if (Character.isIdeographic(text.charAt(0)) && WORDS.matcher(text).matches()) {
            notes.info("comment-skipped", "line " + line, Messages.of("format.words-skipped"));
        } else {
            takeCoordinates(BoundaryPointLine.parse(fileName, line, text));
        }
    }

    /** Begins the section of parcels without its title. */
    private void begin(long line, String text) {
        section = Section.PARCELS;
        found = true;
        untitled = line;
        notes.warning("section-missing", "line " + line, Messages.of("format.section-missing"));
        takeParcels(line, text);
    }

    private void enter(long line, String title) {
        if (untitled > 0 && title.contains("坐标")) {
            throw new DataFileException(fileName, untitled, Messages.of("format.parcel-point-before-first", line));
        }
        section = title.contains("属性") ? Section.ATTRIBUTES : title.contains("坐标") ? Section.PARCELS : Section.OTHER;
        found |= section == Section.PARCELS;
        if (section == Section.OTHER) {
            notes.warning("section-unknown", "line " + line, Messages.of("format.section-unknown", title));
        }
    }

    private void takeAttribute(long line, String text) {
        Matcher matcher = ATTRIBUTE.matcher(text);
        if (!matcher.matches() && DATA.matcher(text).matches()) {
            begin(line, text);
            return;
        }
        if (!matcher.matches()) {
            notes.warning("attribute-unreadable", "line " + line, Messages.of("format.attribute-unreadable"));
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
        requireFew(attributes.size(), MAX_ATTRIBUTES, said.line(), "format.attributes");
        BoundaryPointHeader.Attribute before = attributes.putIfAbsent(key, said);
        if (before != null && !before.value().equals(said.value())) {
            throw new DataFileException(
                    fileName,
                    said.line(),
                    Messages.of("format.here-but-line", key, said.value(), before.line(), before.value()));
        }
    }

    private void takeCoordinates(BoundaryPointLine read) {
        if (read instanceof Head head) {
            requireAllIntroduced();
            requireFew(drafts.size(), MAX_PARCELS, head.line(), "format.parcels");
            drafts.add(BoundaryPointDraft.of(head));
        } else {
            if (drafts.isEmpty()) {
                drafts.add(BoundaryPointDraft.of(Head.missing(read.line())));
            }
            requireFew(points++, MAX_POINTS, read.line(), "format.points");
            WorkLimit.addVertices(1);
            drafts.get(drafts.size() - 1).points().add((Point) read);
        }
    }

    /** Refuses points before the line of the first parcel in a file that has such lines: their parcel is uncertain. */
    private void requireAllIntroduced() {
        if (!drafts.isEmpty() && drafts.get(0).isHeadless()) {
            throw new DataFileException(
                    fileName, drafts.get(0).head().line(), Messages.of("format.point-before-first-parcel"));
        }
    }

    private void requireFew(int before, int most, long line, String things) {
        if (before >= most) {
            throw new DataFileException(
                    fileName, line, Messages.of("format.more-than-split-file", Messages.of(things), most));
        }
    }
}
