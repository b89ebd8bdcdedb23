package org.spatialplan.transfer.parcel;

/**
 * Stands in for an attribute's value that is of no kind that can be kept, so that it can be told.
 *
 * @param what it is, in both languages
 */
public record LeftOut(String zh, String en) {

    public static final LeftOut OBJECT = new LeftOut("嵌套对象", "an object");
    public static final LeftOut LIST =
            new LeftOut("含有嵌套值或过长的列表", "a list that holds other things than texts and numbers, or too many");
    public static final LeftOut BYTES = new LeftOut("二进制数据", "binary data");
    static final LeftOut DBF =
            new LeftOut("本服务不读取的 dBASE 字段类型（如备注）", "a field of a dBASE type that is not read (a memo, for example)");
}
