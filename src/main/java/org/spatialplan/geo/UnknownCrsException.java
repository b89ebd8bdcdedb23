package org.spatialplan.geo;

/** A coordinate reference system that is not known, or that cannot be brought to CGCS2000 without local parameters. */
public final class UnknownCrsException extends CodedException {

    private static final String OTHER_DATUM = "crs-without-transformation";

    private final String spelling;
    private final String zh;

    private UnknownCrsException(String code, String spelling, String zh, String en, Throwable cause) {
        super(code, en, cause);
        this.spelling = spelling;
        this.zh = zh;
    }

    static UnknownCrsException unknown(String spelling, Throwable cause) {
        return new UnknownCrsException(
                "crs-unknown",
                spelling,
                "不认识坐标系“" + spelling + "”；请写成 EPSG:4549 或 CRS84 的形式",
                "The coordinate reference system '" + spelling + "' is not known; write it like EPSG:4549 or CRS84",
                cause);
    }

    /** A definition that is broken, contradicts itself or uses what is not read; nothing of it is guessed. */
    static UnknownCrsException notUnderstood(String spelling, String whyZh, String whyEn) {
        return new UnknownCrsException(
                "crs-unknown",
                spelling,
                "不能理解坐标系定义“" + spelling + "”：" + whyZh,
                "The definition '" + spelling + "' of a coordinate reference system is not understood: " + whyEn,
                null);
    }

    /**
     * A datum from which only local parameters lead to CGCS2000.
     *
     * @param spelling of the system
     * @param stated the system and its datum, for people
     */
    static UnknownCrsException otherDatum(String spelling, String stated) {
        return new UnknownCrsException(OTHER_DATUM, spelling, otherDatumZh(stated), otherDatumEn(stated), null);
    }

    /** What is said of coordinates in a datum from which only local parameters lead to CGCS2000. */
    public static String otherDatumZh(String stated) {
        return "所写明的坐标系“" + stated + "”与 2000 国家大地坐标系之间须用当地参数转换，不能直接读取；请先转换到 2000 国家大地坐标系";
    }

    /** See {@link #otherDatumZh}. */
    public static String otherDatumEn(String stated) {
        return "The stated system '" + stated
                + "' cannot be brought to CGCS2000 without local parameters; transform the coordinates to CGCS2000 first";
    }

    /** As the caller wrote it. */
    public String spelling() {
        return spelling;
    }

    /** The message in Chinese. */
    public String zh() {
        return zh;
    }

    /** Whether the system is known well enough to know that no other may be taken for it. */
    public boolean isOtherDatum() {
        return code().equals(OTHER_DATUM);
    }
}
