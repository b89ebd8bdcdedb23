package org.spatialplan.ogc.ows;

import java.util.ArrayDeque;
import java.util.Deque;

/** Builds a small XML document in memory. Names are not checked; text is escaped. Not thread-safe. */
public final class Xml {

    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Opens an element.
     *
     * @param attributes pairs of name and value
     */
    public Xml open(String name, String... attributes) {
        start(name, attributes);
        text.append(">\n");
        open.push(name);
        return this;
    }

    /** Closes the last open element. */
    public Xml close() {
        String name = open.pop();
        writeIndent();
        text.append("</").append(name).append(">\n");
        return this;
    }

    /**
     * Adds an element with text.
     *
     * @param attributes pairs of name and value
     */
    public Xml leaf(String name, String content, String... attributes) {
        start(name, attributes);
        text.append('>')
                .append(XmlText.escape(content))
                .append("</")
                .append(name)
                .append(">\n");
        return this;
    }

    /**
     * Adds an element without content.
     *
     * @param attributes pairs of name and value
     */
    public Xml empty(String name, String... attributes) {
        start(name, attributes);
        text.append("/>\n");
        return this;
    }

    /** Returns the whole document. */
    public String text() {
        return text.toString();
    }

    private void start(String name, String... attributes) {
        writeIndent();
        text.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ').append(attributes[i]).append("=\"");
            text.append(XmlText.escape(attributes[i + 1])).append('"');
        }
    }

    private void writeIndent() {
        text.append("  ".repeat(open.size()));
    }
}
