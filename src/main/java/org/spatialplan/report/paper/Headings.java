package org.spatialplan.report.paper;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.Writer;
import org.spatialplan.text.Language;

/** Numbers the headings of the sections that a page has, in their order: 一、二、 or 1. 2. Used for one page. */
final class Headings implements Mustache.Lambda {

    private static final String[] ZH = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"};

    private final Language language;
    private int count;

    Headings(Language language) {
        this.language = language;
    }

    @Override
    public void execute(Template.Fragment heading, Writer out) throws IOException {
        String number = language.text(ZH[count % ZH.length] + "、", (count + 1) + ". ");
        count++;
        out.write("<h2>" + number);
        heading.execute(out);
        out.write("</h2>");
    }
}
