package org.spatialplan.geo;

import org.spatialplan.text.LocalizedText;

/**
 * A fault that a caller can tell from others by its stable code. Every exception that the project throws on purpose is one of
 * these; anything else is a defect and is answered with 500 and an id.
 */
public abstract class CodedException extends RuntimeException {

    private final String code;
    private final transient LocalizedText text;

    /** A fault with its text in both languages; {@link #getMessage} is the English one. */
    protected CodedException(String code, LocalizedText text) {
        this(code, text, null);
    }

    protected CodedException(String code, LocalizedText text, Throwable cause) {
        super(text.en(), cause);
        this.code = code;
        this.text = text;
    }

    /**
     * A fault of a request. Where in the code it was found helps nobody, and to record that costs more than the answer.
     *
     * @param traced whether the exception knows where it was thrown
     */
    protected CodedException(String code, LocalizedText text, boolean traced) {
        super(text.en(), null, false, traced);
        this.code = code;
        this.text = text;
    }

    protected CodedException(String code, String message) {
        this(code, message, null);
    }

    protected CodedException(String code, String message, Throwable cause) {
        this(code, new LocalizedText(message, message), cause);
    }

    protected CodedException(String code, String message, boolean traced) {
        this(code, new LocalizedText(message, message), traced);
    }

    /** What happened in both languages. */
    public LocalizedText text() {
        return text;
    }

    /** Returns the message in Chinese, or {@link #getMessage} if there is none. */
    public String messageZh() {
        return text.zh();
    }

    /** Returns the message in Chinese and then in English, for places where the reader's language is unknown. */
    public String messageInBoth() {
        return messageZh().equals(getMessage()) ? getMessage() : messageZh() + " / " + getMessage();
    }

    /** Returns the stable code, in lower case with hyphens. It is part of the contract with clients. */
    public String code() {
        return code;
    }
}
