package org.spatialplan.assistant;

/**
 * The answer to a question.
 *
 * @param text for people, in the language that was asked for
 * @param content the same as values, a record
 */
public record ToolAnswer(String text, Record content) {}
