package org.spatialplan.submission.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spatialplan.format.read.BoundaryPointParcelReader;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.submission.ground.Diagnosis.Unstated;

/** Boundary points of a land survey as text (勘测定界界址点). */
final class BoundaryPoints implements ParcelFormat {

    /** Two numbers with separators. The quantifiers are possessive, so that no text makes the matcher backtrack. */
    private static final Pattern NUMBERS = Pattern.compile("[\\d.][,，][\\d.]++[,，]");

    private static final Pattern SECTION = Pattern.compile("[\\[［【]\\s*(属性描述|地块坐标)\\s*[\\]］】]");

    @Override
    public String code() {
        return "boundary-points";
    }

    @Override
    public boolean fits(Glance glance) {
        String text = glance.text();
        Matcher numbers = NUMBERS.matcher(text);
        return SECTION.matcher(text).find() || numbers.find() && text.indexOf('@', numbers.end()) >= 0;
    }

    @Override
    public Unstated unstated() {
        return Unstated.GAUSS_KRUGER;
    }

    @Override
    public boolean isText() {
        return true;
    }

    @Override
    public ParcelSource open(FileContent content, ReadingChoice wanted) {
        return BoundaryPointParcelReader.open(content.name(), content.bytes(), wanted.crs());
    }

    @Override
    public long vertices(byte[] bytes) {
        return Marks.count(bytes, '\n');
    }
}
