package org.spatialplan.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.spatialplan.check.ConflictState;

/** What holds between the answers to two questions, whatever the right answers are: over the cases of the oracle. */
@Tag("thorough")
@Tag("lengthy")
class OracleLawsTest {

    private static final long SEED = 3;
    private static final int EACH = 300;
    private static final double METRES_A_DEGREE = 111_000;
    private static final Reference REFERENCE = new Reference(PureCheck.FRAME, PureCheck.RULES);

    /** A law: another question, and what its answer may not be. */
    enum Law {
        A_BIGGER_GROUND_IS_NEVER_MILDER {
            @Override
            Optional<OracleCase> other(OracleCase question) {
                return question.ground() instanceof Polygonal
                        ? Optional.of(question.withGround(question.ground().convexHull()))
                        : Optional.of(question.withGround(withFarPart(question.ground())));
            }

            @Override
            String broken(Verdict one, Verdict other) {
                return gravity(other) > gravity(one) ? "milder" : "";
            }
        },
        ONE_MORE_FEATURE_IS_NEVER_MILDER {
            @Override
            Optional<OracleCase> other(OracleCase question) {
                List<Plotted> more = new ArrayList<>(question.features());
                more.add(
                        new Plotted("more", "other", 0, square(question.ground().getCoordinate(), 70)));
                return Optional.of(question.withFeatures(more));
            }

            @Override
            String broken(Verdict one, Verdict other) {
                return gravity(other) > gravity(one) ? "milder" : "";
            }
        },
        A_LARGER_ACCURACY_CLEARS_NOTHING {
            @Override
            Optional<OracleCase> other(OracleCase question) {
                return Optional.of(question.withAccuracy(question.accuracyM() * 3 + 0.2));
            }

            @Override
            String broken(Verdict one, Verdict other) {
                return other.state().compareTo(one.state()) > 0 ? "milder" : "";
            }
        },
        FEATURES_KNOWN_LESS_CLEAR_NOTHING {
            @Override
            Optional<OracleCase> other(OracleCase question) {
                return Optional.of(question.withFeatures(question.features().stream()
                        .map(feature -> new Plotted(
                                feature.id(), feature.zone(), feature.accuracyM() * 2 + 0.3, feature.geometry()))
                        .toList()));
            }

            @Override
            String broken(Verdict one, Verdict other) {
                return other.state().compareTo(one.state()) > 0 ? "milder" : "";
            }
        },
        NO_PART_IS_GRAVER_THAN_THE_WHOLE {
            @Override
            Optional<OracleCase> other(OracleCase question) {
                Envelope box = question.ground().getEnvelopeInternal();
                if (question.ground().getClass() == GeometryCollection.class) {
                    return Optional.of(question.withGround(question.ground().getGeometryN(0)));
                }
                Geometry window = Pencil.box(box.getMinX() - 1, box.getMinY() - 1, box.centre().x, box.getMaxY() + 1);
                Geometry half = Surroundings.shared(question.ground(), window);
                return half.isEmpty()
                                || half.getDimension() != question.ground().getDimension()
                        ? Optional.empty()
                        : Optional.of(question.withGround(half));
            }

            @Override
            String broken(Verdict one, Verdict other) {
                return gravity(other) < gravity(one) ? "graver" : "";
            }
        },
        ORDER_AND_DIRECTION_CHANGE_NOTHING {
            @Override
            Optional<OracleCase> other(OracleCase question) {
                List<Plotted> turned = new ArrayList<>(question.features().stream()
                        .map(feature -> feature.at(turned(feature.geometry())))
                        .toList());
                Collections.reverse(turned);
                return Optional.of(question.withFeatures(turned).withGround(turned(question.ground())));
            }

            @Override
            String broken(Verdict one, Verdict other) {
                if (gravity(one) != gravity(other)) {
                    return "another verdict";
                }
                for (Verdict.Total total : one.totals()) {
                    for (Verdict.Total same : other.totals()) {
                        if (same.dimension() == total.dimension() && !same(total.sizes(), same.sizes())) {
                            return "other sizes";
                        }
                    }
                }
                return "";
            }
        };

        abstract Optional<OracleCase> other(OracleCase question);

        /** Empty if the law holds. */
        abstract String broken(Verdict one, Verdict other);
    }

    @ParameterizedTest
    @EnumSource
    void holds(Law law) {
        OracleCases cases = new OracleCases(SEED, PureCheck.FRAME);
        List<String> broken = new ArrayList<>();
        LongStream.range(0, EACH)
                .map(i -> i * 7 + law.ordinal())
                .mapToObj(cases::get)
                .forEach(question -> law.other(question)
                        .ifPresent(other -> broken(law, question, other).ifPresent(broken::add)));
        assertThat(broken).isEmpty();
    }

    private static Optional<String> broken(Law law, OracleCase question, OracleCase other) {
        Verdict one = PureCheck.answer(question);
        Verdict changed = PureCheck.answer(other);
        String text = law.broken(one, changed);
        if (text.isEmpty() || isHair(question) || isHair(other)) {
            return Optional.empty();
        }
        return Optional.of(
                text + ": " + one + " became " + changed + "\n" + question.reproduced() + "\n" + other.reproduced());
    }

    private static boolean isHair(OracleCase question) {
        return !REFERENCE.answer(question).hairs().isEmpty();
    }

    /** The lower the graver and surer. */
    private static int gravity(Verdict answer) {
        boolean possible =
                answer.state() != ConflictState.CLEAR && !answer.certain().orElse(true);
        return 2 * answer.state().ordinal() + (possible ? 1 : 0);
    }

    /** What is drawn to rounding; bounds are looser or tighter by less than five thousandths of what lies between them. */
    private static boolean same(Verdict.Sizes one, Verdict.Sizes other) {
        double between = 0.02 + 5e-3 * (one.most() - one.least());
        return Math.abs(one.drawn() - other.drawn()) <= 0.02 + 1e-6 * one.drawn()
                && Math.abs(one.least() - other.least()) <= between
                && Math.abs(one.most() - other.most()) <= between;
    }

    private static Polygon square(Coordinate middle, double sideM) {
        return Pencil.square(middle, sideM / METRES_A_DEGREE);
    }

    /** Something more of the same kind, 3 km away. */
    private static Geometry withFarPart(Geometry ground) {
        Coordinate at = ground.getCoordinate();
        Coordinate far = Pencil.at(at.x + 0.03, at.y + 0.01);
        Geometry more =
                switch (ground.getDimension()) {
                    case 2 -> square(far, 30);
                    case 1 -> Pencil.line(far, Pencil.at(far.x + 0.001, far.y));
                    default -> Pencil.point(far);
                };
        List<Geometry> parts = new ArrayList<>();
        for (int i = 0; i < ground.getNumGeometries(); i++) {
            parts.add(ground.getGeometryN(i));
        }
        parts.add(more);
        return ground.getClass() == GeometryCollection.class
                ? Pencil.FACTORY.createGeometryCollection(parts.toArray(Geometry[]::new))
                : Pencil.together(parts);
    }

    /** The same shape: parts in the other order, rings begun elsewhere and run the other way. */
    private static Geometry turned(Geometry geometry) {
        if (geometry instanceof GeometryCollection) {
            List<Geometry> parts = new ArrayList<>();
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                parts.add(0, turned(geometry.getGeometryN(i)));
            }
            return geometry.getClass() == GeometryCollection.class
                    ? Pencil.FACTORY.createGeometryCollection(parts.toArray(Geometry[]::new))
                    : Pencil.together(parts);
        }
        if (geometry instanceof Polygon polygon) {
            Polygon[] holes = new Polygon[polygon.getNumInteriorRing()];
            for (int i = 0; i < holes.length; i++) {
                holes[i] = begunElsewhere(polygon.getInteriorRingN(i));
            }
            return Pencil.holed(begunElsewhere(polygon.getExteriorRing()), holes);
        }
        return geometry.reverse();
    }

    private static Polygon begunElsewhere(LineString ring) {
        List<Coordinate> open = new ArrayList<>(List.of(ring.getCoordinates()));
        open.remove(open.size() - 1);
        Collections.rotate(open, open.size() / 3 + 1);
        Collections.reverse(open);
        return Pencil.polygon(open);
    }
}
