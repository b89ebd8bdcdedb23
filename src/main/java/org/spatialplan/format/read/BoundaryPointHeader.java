package org.spatialplan.format.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.spatialplan.geo.GaussKruger;

/**
 * The section {@code [属性描述]} of a boundary-point file.
 *
 * @param attributes by key, without blank values
 */
public record BoundaryPointHeader(Map<String, Attribute> attributes) {

    private static final Pattern ZONE = Pattern.compile("[^\\d.]{0,5}(\\d{1,3})[^\\d.]{0,5}");
    private static final Pattern WIDTH = Pattern.compile("([36])(?:\\.0{1,5})?[^\\d.]{0,10}");
    /** Other datums: Xi'an 1980, Beijing 1954 and local systems, even if their name also contains 2000. */
    private static final Pattern OTHER_DATUM =
            Pattern.compile("西安|北京|独立|地方|城建|XIAN|BEIJING|(?<!\\d)(?:19)?(?:80|54)(?!\\d)", Pattern.CASE_INSENSITIVE);

    private static final Pattern CGCS2000 = Pattern.compile("2000|WGS[-_ ]?(?:19)?84", Pattern.CASE_INSENSITIVE);

    /** Keys like 坐标系, except those of heights and of the system before a transformation. */
    private static final Pattern LIKE_SYSTEM = Pattern.compile("(?!.*(?:高程|原|旧|源|转换)).*(?:坐标系|(?:坐标|大地|平面|测量|水平)基准).*");

    private static final Pattern GAUSS = Pattern.compile("高斯|克吕格|Gauss|Kr[uü]ger", Pattern.CASE_INSENSITIVE);

    /** Other words that offices use for a key of the format. */
    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("坐标系", "坐标系"),
            Map.entry("坐标系统", "坐标系"),
            Map.entry("坐标系名称", "坐标系"),
            Map.entry("平面坐标系", "坐标系"),
            Map.entry("平面坐标系统", "坐标系"),
            Map.entry("大地坐标系", "坐标系"),
            Map.entry("几度分带", "几度分带"),
            Map.entry("分带", "几度分带"),
            Map.entry("带号", "带号"),
            Map.entry("投影带号", "带号"),
            Map.entry("中央子午线", "中央子午线"),
            Map.entry("中央子午线经度", "中央子午线"),
            Map.entry("中央经线", "中央子午线"),
            Map.entry("计量单位", "计量单位"),
            Map.entry("坐标单位", "计量单位"),
            Map.entry("转换参数", "转换参数"),
            Map.entry("投影类型", "投影类型"),
            Map.entry("投影", "投影类型"),
            Map.entry("投影方式", "投影类型"),
            Map.entry("精度", "精度"),
            Map.entry("坐标精度", "精度"));

    /** The format's word for a key that decides how points are read; empty for all others. */
    public static Optional<String> key(String said) {
        return Optional.ofNullable(KEYS.get(said));
    }

    /**
     * A value in the header.
     *
     * @param line its line, from 1
     */
    public record Attribute(String value, long line) {}

    /** Whether the datum is supported. */
    public enum Datum {
        CGCS2000,
        OTHER,
        NOT_STATED
    }

    /** The value of 坐标系, or else of a similar key ({@code 坐标基准}, {@code 坐标系类型}) if it names a datum. */
    public Optional<Attribute> system() {
        return Optional.ofNullable(attributes.get("坐标系")).or(() -> attributes.entrySet().stream()
                .filter(entry -> LIKE_SYSTEM.matcher(entry.getKey()).matches())
                .map(Map.Entry::getValue)
                .filter(said -> CGCS2000.matcher(said.value()).find()
                        || OTHER_DATUM.matcher(said.value()).find())
                .findFirst());
    }

    Optional<Attribute> zone() {
        return Optional.ofNullable(attributes.get("带号"));
    }

    Optional<Attribute> zoneWidth() {
        return Optional.ofNullable(attributes.get("几度分带"));
    }

    Optional<Attribute> unit() {
        return Optional.ofNullable(attributes.get("计量单位"));
    }

    /** The unit, if it is supported. */
    Optional<BoundaryPointUnit> unitRead() {
        return unit().flatMap(said -> BoundaryPointUnit.find(said.value()));
    }

    Optional<Attribute> projection() {
        return Optional.ofNullable(attributes.get("投影类型"));
    }

    /** The number of digits to which the points are written. It does not state the accuracy of the outline. */
    Optional<Attribute> precision() {
        return Optional.ofNullable(attributes.get("精度"));
    }

    /** Three shifts, three rotations and a scale of a transformation into the system, done or still to be done. */
    Optional<Attribute> transformation() {
        return Optional.ofNullable(attributes.get("转换参数"));
    }

    /** Whether the projection is Gauss–Krüger, or none is named. */
    boolean isGaussKruger() {
        return projection().map(said -> GAUSS.matcher(said.value()).find()).orElse(true);
    }

    /** The datum that is stated. */
    public Datum datum() {
        if (system().isEmpty()) {
            return Datum.NOT_STATED;
        }
        String text = system().get().value();
        boolean readable = BoundaryPointMeridian.isCode(text)
                || CGCS2000.matcher(text).find() && !OTHER_DATUM.matcher(text).find();
        return readable ? Datum.CGCS2000 : Datum.OTHER;
    }

    /**
     * The central meridians that are stated outside 带号: in a key of their own, or in the name of the system or the
     * projection.
     */
    List<BoundaryPointMeridian> meridians() {
        Stream<BoundaryPointMeridian> own =
                Optional.ofNullable(attributes.get("中央子午线")).map(BoundaryPointMeridian::of).stream();
        Stream<BoundaryPointMeridian> named =
                Stream.of(system(), projection()).flatMap(Optional::stream).flatMap(BoundaryPointMeridian::within);
        return Stream.concat(own, named).toList();
    }

    /** The zone number in 带号, or that of the zone whose meridian is written there; empty if China has no such zone. */
    OptionalInt zoneNumber() {
        OptionalInt said = numberInZone();
        if (said.isEmpty()) {
            return said;
        }
        return GaussKruger.ofNumber(said.getAsInt(), true)
                .or(() -> GaussKruger.about(said.getAsInt(), width().orElse(3), true))
                .map(zone -> OptionalInt.of(zone.number()))
                .orElse(OptionalInt.empty());
    }

    /** Whether 带号 holds the central meridian of a zone instead of its number, for example 120 for zone 40. */
    boolean isMeridianOf(int number) {
        OptionalInt said = numberInZone();
        return said.isPresent()
                && GaussKruger.ofNumber(number, true)
                        .filter(zone -> zone.centralMeridian() == said.getAsInt())
                        .isPresent();
    }

    /** The width of zones, 3 or 6 degrees, that stands in 带号 instead of a number; empty if something else does. */
    OptionalInt widthInZone() {
        OptionalInt said = numberInZone();
        return said.isPresent() && (said.getAsInt() == 3 || said.getAsInt() == 6) ? said : OptionalInt.empty();
    }

    private OptionalInt numberInZone() {
        Matcher matcher = ZONE.matcher(zone().map(Attribute::value).orElse(""));
        return matcher.matches() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }

    /** The width of zones, 3 or 6 degrees; empty if nothing or something else is stated. */
    OptionalInt width() {
        String text =
                zoneWidth().map(Attribute::value).orElse("").replace('三', '3').replace('六', '6');
        Matcher matcher = WIDTH.matcher(text);
        return matcher.matches() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }
}
