package org.spatialplan.format.read;

/**
 * Stands in for an attribute's value of a kind that cannot be kept, so that a finding can name it.
 *
 * @param zh what it is, in Chinese
 * @param en the same in English
 */
public record UnsupportedValue(String zh, String en) {

    public static final UnsupportedValue OBJECT = new UnsupportedValue("嵌套对象", "an object");
    public static final UnsupportedValue LIST =
            new UnsupportedValue("含有嵌套值或过长的列表", "a list that holds other things than texts and numbers, or too many");
    public static final UnsupportedValue BYTES = new UnsupportedValue("二进制数据", "binary data");
    static final UnsupportedValue DBF = new UnsupportedValue(
            "本服务不读取的 dBASE 字段类型（如备注）", "a field of a dBASE type that is not read (a memo, for example)");
}
