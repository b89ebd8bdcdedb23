package org.spatialplan.bench.shape;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.OverLimitException;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.shape.HardShape;

/**
 * What each question costs about each hard shape, in CPU time of the asking thread, while its vertices double: about twice as much
 * each time is well, four times is quadratic. Arguments: vertices to begin with, how often they double, shapes, questions.
 */
public final class ShapeFigures {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(Integer.getInteger("seconds", 15));

    private ShapeFigures() {}

    public static void main(String[] arguments) {
        int first = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2_500;
        int doublings = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        List<String> shapes = list(arguments, 2);
        List<String> questions = list(arguments, 3);
        for (ShapeQuestion question : ShapeQuestion.values()) {
            for (HardShape shape : HardShape.values()) {
                if (isWanted(shapes, shape.id()) && isWanted(questions, question.id())) {
                    tell(shape, question, first, doublings);
                }
            }
        }
    }

    private static List<String> list(String[] arguments, int i) {
        return arguments.length > i && !arguments[i].isEmpty() ? List.of(arguments[i].split(",")) : List.of();
    }

    private static boolean isWanted(List<String> wanted, String id) {
        return wanted.isEmpty() || wanted.contains(id);
    }

    private static void tell(HardShape shape, ShapeQuestion question, int first, int doublings) {
        StringBuilder row = new StringBuilder(String.format("%-12s %-12s", question.id(), shape.id()));
        double before = 0;
        double millis = 0;
        ask(question, shape.of(first / 4));
        for (int k = 0; k <= doublings; k++) {
            Geometry drawn = shape.of(first << k);
            double sum = 0;
            int rounds = 0;
            while (rounds < 3 && sum < 100 && sum >= 0) {
                double once = ask(question, drawn);
                sum = once < 0 ? -1 : sum + once;
                rounds++;
            }
            before = millis;
            millis = sum / rounds;
            if (sum < 0 || millis > LONGEST / 1e6) {
                row.append(String.format(Locale.ROOT, " | %,9d too long", drawn.getNumPoints()));
                break;
            }
            row.append(String.format(Locale.ROOT, " | %,9d %9.1f ms", drawn.getNumPoints(), millis));
            if (before > 0) {
                row.append(String.format(Locale.ROOT, " ×%4.1f", millis / before));
            }
        }
        System.out.println(row);
    }

    /** Milliseconds of CPU; below 0 if it was given up. */
    private static double ask(ShapeQuestion question, Geometry drawn) {
        long before = THREADS.getCurrentThreadCpuTime();
        try {
            WorkLimit.within(4 * LONGEST, Long.MAX_VALUE / 2, () -> false, () -> question.ask(drawn));
        } catch (OverLimitException e) {
            return -1;
        } catch (OutOfMemoryError | RuntimeException e) {
            System.out.println(question.id() + " of " + drawn.getNumPoints() + ": " + e);
            return -1;
        }
        return (THREADS.getCurrentThreadCpuTime() - before) / 1e6;
    }
}
