package org.spatialplan.format.write;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A small XML document that is built in memory, indented where elements hold elements only. Names carry their prefixes and are
 * not checked; text is escaped. What is large is streamed by {@link Utf8Output} instead. Not thread-safe.
 */
public final class XmlDocument {

    private final StringBuilder markup = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    private final Deque<Element> open = new ArrayDeque<>();

    /** An element that is not closed yet. */
    private static final class Element {
        private final String name;
        private boolean hasElements;
        private boolean hasText;

        Element(String name) {
            this.name = name;
        }
    }

    /** Adds a document type declaration; to be called first. */
    public XmlDocument doctype(String declaration) {
        markup.append('\n').append(declaration);
        return this;
    }

    /**
     * Opens an element.
     *
     * @param attributes pairs of name and value
     */
    public XmlDocument open(String name, String... attributes) {
        start(name, attributes);
        open.push(new Element(name));
        return this;
    }

    /** Closes the innermost element. */
    public XmlDocument close() {
        Element element = open.pop();
        if (!element.hasElements && !element.hasText) {
            markup.append("/>");
            return this;
        }
        if (!element.hasText) {
            breakLine();
        }
        markup.append("</").append(element.name).append('>');
        return this;
    }

    /**
     * Adds an element that holds text only.
     *
     * @param attributes pairs of name and value
     */
    public XmlDocument leaf(String name, String content, String... attributes) {
        start(name, attributes);
        markup.append('>')
                .append(XmlEscape.of(content))
                .append("</")
                .append(name)
                .append('>');
        return this;
    }

    /**
     * Adds an element without content.
     *
     * @param attributes pairs of name and value
     */
    public XmlDocument empty(String name, String... attributes) {
        start(name, attributes);
        markup.append("/>");
        return this;
    }

    /** Adds text to the innermost element. */
    public XmlDocument text(String content) {
        return raw(XmlEscape.of(content));
    }

    /** Adds to the innermost element what is markup already. */
    public XmlDocument raw(String made) {
        Element element = open.getFirst();
        if (!element.hasElements && !element.hasText) {
            markup.append('>');
        }
        element.hasText = true;
        markup.append(made);
        return this;
    }

    /** The whole document; all elements must be closed. */
    @Override
    public String toString() {
        return markup + "\n";
    }

    /** The whole document in UTF-8. */
    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    private void start(String name, String... attributes) {
        Element parent = open.peek();
        if (parent != null && !parent.hasElements && !parent.hasText) {
            markup.append('>');
        }
        if (parent == null || !parent.hasText) {
            breakLine();
        }
        if (parent != null) {
            parent.hasElements = true;
        }
        markup.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            markup.append(' ').append(attributes[i]).append("=\"");
            markup.append(XmlEscape.of(attributes[i + 1])).append('"');
        }
    }

    private void breakLine() {
        markup.append('\n').append("  ".repeat(open.size()));
    }
}
