package org.spatialplan.geo;

/**
 * A coordinate reference system that is unknown, or that can be transformed to CGCS2000 only with local parameters.
 */
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

    /** Reports a definition that is broken, contradicts itself or uses unsupported elements. Nothing is guessed. */
    static UnknownCrsException notUnderstood(String spelling, String whyZh, String whyEn) {
        return new UnknownCrsException(
                "crs-unknown",
                spelling,
                "不能理解坐标系定义“" + spelling + "”：" + whyZh,
                "The definition '" + spelling + "' of a coordinate reference system is not understood: " + whyEn,
                null);
    }

    /**
     * Reports a datum that needs local parameters to be transformed to CGCS2000.
     *
     * @param spelling the system as the caller wrote it
     * @param stated the system and its datum, in words
     */
    static UnknownCrsException otherDatum(String spelling, String stated) {
        return new UnknownCrsException(OTHER_DATUM, spelling, otherDatumZh(stated), otherDatumEn(stated), null);
    }

    /** Returns the message, in Chinese, about coordinates in a datum that needs local parameters. */
    public static String otherDatumZh(String stated) {
        return "所写明的坐标系“" + stated + "”与 2000 国家大地坐标系之间须用当地参数转换，不能直接读取；请先转换到 2000 国家大地坐标系";
    }

    /** Returns the message of {@link #otherDatumZh} in English. */
    public static String otherDatumEn(String stated) {
        return "The stated system '" + stated
                + "' cannot be brought to CGCS2000 without local parameters; transform the coordinates to CGCS2000 first";
    }

    /** Returns the system as the caller wrote it. */
    public String spelling() {
        return spelling;
    }

    /** Returns the message in Chinese. */
    public String zh() {
        return zh;
    }

    /** Tests whether the system is known well enough to exclude any other. */
    public boolean isOtherDatum() {
        return code().equals(OTHER_DATUM);
    }
}
