package org.spatialplan.geo;

/**
 * A fault that a caller can tell from others by its stable code. Every exception that the project throws on purpose is
 * one of these; what is not is a defect and is answered with 500 and an id.
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
     * Of what a caller has asked wrongly: where in the code that was found out helps nobody, and to find it out costs more than
     * the answer.
     *
     * @param traced whether the exception knows where it was thrown
     */
    protected CodedException(String code, String message, boolean traced) {
        super(message, null, false, traced);
        this.code = code;
    }

    /** What happened for those who read Chinese; as in {@link #getMessage} where there are no such words. */
    public String messageZh() {
        return getMessage();
    }

    /** For places that do not know the reader's language: Chinese, then English. */
    public String messageInBoth() {
        return messageZh().equals(getMessage()) ? getMessage() : messageZh() + " / " + getMessage();
    }

    /** Stable, lower case with hyphens; part of the contract with clients. */
    public String code() {
        return code;
    }
}
