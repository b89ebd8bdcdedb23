package org.spatialplan.geo;

/**
 * A fault that a caller can recognise by its stable code. Every exception that the project throws on purpose extends
 * this one; any other is a defect and is answered with status 500 and an id.
 */
public abstract class CodedException extends RuntimeException {

    private final String code;

    protected CodedException(String code, String message) {
        this(code, message, null);
    }

    protected CodedException(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /**
     * Makes the exception for a fault in the caller's request. Such an exception needs no stack trace, which costs more
     * than the answer.
     *
     * @param traced whether the exception keeps its stack trace
     */
    protected CodedException(String code, String message, boolean traced) {
        super(message, null, false, traced);
        this.code = code;
    }

    /** Returns the message in Chinese, or {@link #getMessage} if there is none. */
    public String messageZh() {
        return getMessage();
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
