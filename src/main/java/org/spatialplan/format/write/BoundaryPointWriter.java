package org.spatialplan.format.write;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.GaussKruger;

/**
 * Writes boundary points as offices hand them in (勘测定界界址点坐标): the ten attributes, then a line for each parcel and one for each
 * point, X = northing before Y = easting, in metres with three decimals. Lines end with CR LF. Not thread-safe; the stream
 * stays open.
 *
 * <p>Numbers of points run on through a parcel, and each ring ends with the number of its first point. The ring's number
 * begins with 1 again at each part. The count of points leaves the closing ones out.
 */
public final class BoundaryPointWriter {

    /** Decimals of a coordinate, in metres. */
    private static final int DECIMALS = 3;

    private static final long STEPS = 1_000;
    private static final int HECTARE_DECIMALS = 4;
    private static final BigDecimal M2_PER_HECTARE = BigDecimal.valueOf(10_000);

    private final Writer out;

    /** A writer into a stream. A charset that lacks a character is no choice: GB 18030 has them all. */
    public BoundaryPointWriter(OutputStream out, Charset charset) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, charset));
    }

    /**
     * A parcel.
     *
     * @param areaM2 that is stated, in m²
     * @param areas in the plane of the zone, easting as x, on a grid of millimetres
     */
    public record Plot(String number, String name, double areaM2, Geometry areas) {}

    /**
     * Writes what stands above the parcels.
     *
     * @param zone of all points, with or without its number in front of the eastings
     * @param day on which the data were made
     * @throws IOException if the stream cannot be written
     */
    public void head(GaussKruger zone, LocalDate day) throws IOException {
        line("[属性描述]");
        line("格式版本号=1.01版本");
        line("数据产生单位=");
        line("数据产生日期=" + day);
        line("坐标系=2000国家大地坐标系");
        line("几度分带=" + zone.width());
        line("投影类型=高斯克吕格");
        line("计量单位=米");
        line("带号=" + zone.number());
        line("精度=0.001");
        line("转换参数=0,0,0,0,0,0,0");
        line("[地块坐标]");
    }

    /**
     * Writes a parcel with its points.
     *
     * @throws IOException if the stream cannot be written
     */
    public void add(Plot plot) throws IOException {
        List<BoundaryRing> rings = BoundaryRing.of(plot.areas());
        int count = rings.stream().mapToInt(ring -> ring.points().size()).sum();
        line(count + "," + hectares(plot.areaM2()) + "," + field(plot.number()) + "," + field(plot.name()) + ",面,,,,@");
        int number = 1;
        for (BoundaryRing ring : rings) {
            int first = number;
            for (Coordinate point : ring.points()) {
                point(number++, ring.number(), point);
            }
            point(first, ring.number(), ring.points().get(0));
        }
    }

    /** Writes the rest to the stream. */
    public void flush() throws IOException {
        out.flush();
    }

    private void point(int number, int ring, Coordinate point) throws IOException {
        out.append('J').append(Integer.toString(number)).append(',').append(Integer.toString(ring));
        metres(point.y);
        metres(point.x);
        out.append("\r\n");
    }

    private void metres(double coordinate) throws IOException {
        long steps = Math.round(Math.abs(coordinate) * STEPS);
        String fraction = Long.toString(STEPS + steps % STEPS);
        out.append(coordinate < 0 ? ",-" : ",")
                .append(Long.toString(steps / STEPS))
                .append('.')
                .append(fraction, 1, 1 + DECIMALS);
    }

    private static String hectares(double m2) {
        return BigDecimal.valueOf(m2)
                .divide(M2_PER_HECTARE)
                .setScale(HECTARE_DECIMALS, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** A text without the signs that have a meaning in the line; their full-width forms read the same. */
    private static String field(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s\u2028\u2029]+", " ")
                .strip()
                .replace(',', '，')
                .replace('@', '＠');
    }

    private void line(String text) throws IOException {
        out.append(text).append("\r\n");
    }
}
