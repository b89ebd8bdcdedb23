package org.spatialplan.spark;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.spatialplan.conflict.ground.CheckTerms;
import org.spatialplan.geo.ChinaOffset;
import org.spatialplan.geo.Crs;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.spark.JobOptions.Columns;
import org.spatialplan.spark.JobOptions.Format;
import org.spatialplan.spark.JobOptions.Mode;
import org.spatialplan.submission.ground.CoordinateOptions;
import org.spatialplan.text.Language;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** Reads the command line. Its options are named as those of the service's command {@code check} where both have them. */
final class OptionReader {

    private static final double MAX_ACCURACY_M = 10_000;
    private static final int MAX_HOMES = 1_000_000;
    private static final String DEFAULT_ACTIVITY = "new-construction";
    private static final String COLUMN = "column:";

    private final Map<String, String> given = new LinkedHashMap<>();
    private final List<String> files = new ArrayList<>();

    private OptionReader(String[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            if (!argument.startsWith("-") || argument.equals("-")) {
                files.add(argument);
                continue;
            }
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            JobOption option = JobOption.find(name).orElseThrow(() -> new UsageException("option-unknown", name));
            String value;
            if (option.isFlag()) {
                value = equals < 0 ? "true" : argument.substring(equals + 1);
            } else if (equals >= 0) {
                value = argument.substring(equals + 1);
            } else if (i + 1 < arguments.length) {
                value = arguments[++i];
            } else {
                throw new UsageException("option-without-value", name);
            }
            if (given.put(option.key(), value) != null) {
                throw new UsageException("option-twice", name);
            }
        }
    }

    /** Whether the arguments only ask for help. */
    static boolean asksForHelp(String[] arguments) {
        return arguments.length == 0 || Arrays.stream(arguments).anyMatch(JobOption.HELP.names()::contains);
    }

    /**
     * Reads the arguments.
     *
     * @throws UsageException if an argument is missing, or an option unknown, given twice or without its value
     * @throws BadParameterException if a value cannot be understood
     * @throws org.spatialplan.geo.UnknownCrsException for an unknown coordinate reference system
     */
    static JobOptions read(String[] arguments) {
        return new OptionReader(arguments).options();
    }

    private JobOptions options() {
        if (files.size() < 2) {
            throw new UsageException("arguments-missing");
        }
        return new JobOptions(
                files.get(0),
                files.subList(1, files.size()),
                text(JobOption.OUTPUT).orElseThrow(() -> new UsageException("output-missing")),
                flag(JobOption.OVERWRITE),
                coordinates(),
                new CheckTerms(
                        list(JobOption.ACTIVITY, "[,;，；]", "query.expected.activities", DEFAULT_ACTIVITY),
                        truth(JobOption.NEW_LAND),
                        flag(JobOption.NATIONAL_PROJECT),
                        list(JobOption.LINES, ",", "query.expected.layers", "")),
                text(JobOption.AS_OF),
                text(JobOption.RULES_AS_OF).map(this::day),
                text(JobOption.APPROVAL),
                text(JobOption.FRAME).map(this::frame).orElse(FrameChoice.CITY),
                text(JobOption.MODE)
                        .map(value -> constant(JobOption.MODE, value, Mode.class))
                        .orElse(Mode.AUTO),
                homes(),
                new Columns(
                        text(JobOption.GEOMETRY_COLUMN),
                        text(JobOption.ID_COLUMN),
                        text(JobOption.NAME_COLUMN),
                        text(JobOption.COUNTY_COLUMN)),
                formats(),
                text(JobOption.ORDER)
                        .map(value -> choice(JobOption.ORDER, value, Map.of("none", false, "number", true)))
                        .orElse(false),
                text(JobOption.LANG)
                        .map(value -> constant(JobOption.LANG, value, Language.class))
                        .orElse(Language.ZH),
                Map.copyOf(given));
    }

    private CoordinateOptions coordinates() {
        return new CoordinateOptions(
                text(JobOption.CRS).map(Crs::parse),
                text(JobOption.DATUM).map(value -> constant(JobOption.DATUM, value, ChinaOffset.class)),
                text(JobOption.AXES)
                        .map(value -> choice(JobOption.AXES, value, Map.of("xy", false, "yx", true)))
                        .orElse(false),
                text(JobOption.ACCURACY).map(this::accuracyM));
    }

    private double accuracyM(String value) {
        LocalizedText expected = Messages.of("query.expected.decimal", "metres", "0", "10000");
        double accuracy = number(JobOption.ACCURACY, value, expected);
        if (!(accuracy >= 0 && accuracy <= MAX_ACCURACY_M)) {
            throw bad(JobOption.ACCURACY, value, expected);
        }
        return accuracy;
    }

    private LocalDate day(String value) {
        return parsed(JobOption.RULES_AS_OF, value, Messages.of("query.expected.day"), LocalDate::parse);
    }

    private FrameChoice frame(String value) {
        if (value.equals("city")) {
            return FrameChoice.CITY;
        }
        if (value.equals("zones")) {
            return FrameChoice.ZONES;
        }
        if (value.startsWith(COLUMN) && value.length() > COLUMN.length()) {
            return FrameChoice.ofColumn(value.substring(COLUMN.length()));
        }
        LocalizedText expected = Messages.of("spark.expected-frame");
        double meridian = number(JobOption.FRAME, value, expected);
        if (!(Math.abs(meridian) <= 180)) {
            throw bad(JobOption.FRAME, value, expected);
        }
        return FrameChoice.about(meridian);
    }

    private OptionalInt homes() {
        Optional<String> value = text(JobOption.HOMES);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        LocalizedText expected = Messages.of("query.expected.whole-number-from-to", "1", "1000000");
        int homes = parsed(JobOption.HOMES, value.get(), expected, Integer::parseInt);
        if (homes < 1 || homes > MAX_HOMES) {
            throw bad(JobOption.HOMES, value.get(), expected);
        }
        return OptionalInt.of(homes);
    }

    private Set<Format> formats() {
        Set<Format> formats = EnumSet.noneOf(Format.class);
        for (String name : text(JobOption.FORMAT).orElse("parquet,csv").split(",")) {
            formats.add(constant(JobOption.FORMAT, name.strip(), Format.class));
        }
        return formats;
    }

    private List<String> list(JobOption option, String separator, String expected, String otherwise) {
        List<String> values = Arrays.stream(text(option).orElse(otherwise).split(separator))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
        if (values.isEmpty() && text(option).isPresent()) {
            throw bad(option, given.get(option.key()), Messages.of(expected));
        }
        return values;
    }

    private Optional<String> text(JobOption option) {
        Optional<String> value = Optional.ofNullable(given.get(option.key()));
        value.filter(String::isBlank).ifPresent(blank -> {
            throw bad(option, blank, Messages.of("query.expected.not-empty"));
        });
        return value;
    }

    private boolean flag(JobOption option) {
        return truth(option).orElse(false);
    }

    private Optional<Boolean> truth(JobOption option) {
        return text(option).map(value -> choice(option, value, Map.of("true", true, "false", false)));
    }

    private <T> T choice(JobOption option, String value, Map<String, T> choices) {
        return Optional.ofNullable(choices.get(value))
                .orElseThrow(() -> bad(
                        option,
                        value,
                        Messages.of(
                                "query.expected.one-of",
                                String.join(
                                        ", ", choices.keySet().stream().sorted().toList()))));
    }

    private <E extends Enum<E>> E constant(JobOption option, String value, Class<E> type) {
        Map<String, E> choices = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            choices.put(constant.name().toLowerCase(Locale.ROOT), constant);
        }
        return choice(option, value.toLowerCase(Locale.ROOT), choices);
    }

    private double number(JobOption option, String value, LocalizedText expected) {
        return parsed(option, value, expected, Double::parseDouble);
    }

    private <T> T parsed(JobOption option, String value, LocalizedText expected, Function<String, T> parser) {
        try {
            return parser.apply(value);
        } catch (NumberFormatException | DateTimeException e) {
            throw bad(option, value, expected);
        }
    }

    private static BadParameterException bad(JobOption option, String value, LocalizedText expected) {
        return new BadParameterException(option.key(), value, expected);
    }
}
