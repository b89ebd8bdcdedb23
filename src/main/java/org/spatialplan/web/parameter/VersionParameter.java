package org.spatialplan.web.parameter;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.NoMapAtTimeException;
import org.spatialplan.query.UnknownNameException;
import org.spatialplan.text.Messages;

/** A version of a layer: its number, or a date or time at which it was the current version. */
public final class VersionParameter {

    private VersionParameter() {}

    /**
     * Finds a version.
     *
     * @param versions all versions, oldest first
     * @return empty if no version is given
     * @throws NoMapAtTimeException if the layer held nothing at that date or time
     */
    public static Optional<VersionInfo> find(
            String parameter, String value, List<VersionInfo> versions, ZoneId city, Instant now) {
        return TextParameter.given(parameter, value)
                .map(text -> text.matches("\\d{1,9}")
                        ? byNumber(Integer.parseInt(text), versions)
                        : byMoment(parameter, text, versions, city, now));
    }

    /**
     * The version before another one.
     *
     * @throws BadParameterException for the first version, which has none
     */
    public static VersionInfo before(VersionInfo version, List<VersionInfo> versions) {
        return versions.stream()
                .filter(earlier -> earlier.number() < version.number())
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new BadParameterException(
                        "from",
                        "",
                        Messages.of("query.expected.version-to-compare", version.number(), version.layer())));
    }

    private static VersionInfo byNumber(int number, List<VersionInfo> versions) {
        return versions.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> UnknownNameException.of(
                        "version",
                        Integer.toString(number),
                        versions.stream()
                                .map(version -> Integer.toString(version.number()))
                                .toList()));
    }

    private static VersionInfo byMoment(
            String parameter, String text, List<VersionInfo> versions, ZoneId city, Instant now) {
        Instant moment = MomentParameter.parse(parameter, text, city, now).orElseThrow();
        return versions.stream()
                .filter(version -> !version.addedAt().isAfter(moment))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> NoMapAtTimeException.nothingYet(moment));
    }
}
