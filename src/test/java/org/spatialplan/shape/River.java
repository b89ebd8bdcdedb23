package org.spatialplan.shape;

import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/** Draws meandering rivers of 10 to 60 km with 200 to 3,000 vertices. */
record River(Random random) {

    private static final double MEANDER_M = 1500;

    LineString draw() {
        Coordinate[] course = new Coordinate[random.nextInt(200, 3001)];
        double stepM = random.nextDouble(10_000, 60_000) / course.length;
        double x = Grid.AREA.x(random.nextDouble());
        double y = Grid.AREA.y(random.nextDouble());
        double heading = random.nextDouble(2 * Math.PI);
        for (int i = 0; i < course.length; i++) {
            course[i] = Grid.coordinate(x, y);
            heading = wander(heading, x, y, stepM);
            double meander = heading + 1.2 * Math.sin(2 * Math.PI * i * stepM / MEANDER_M);
            x += stepM * Math.cos(meander);
            y += stepM * Math.sin(meander);
        }
        return Grid.FACTORY.createLineString(course);
    }

    private double wander(double heading, double x, double y, double stepM) {
        return Grid.AREA.holds(x, y)
                ? heading + random.nextGaussian() * Math.sqrt(stepM) * 0.01
                : Math.atan2(Grid.AREA.y(0.5) - y, Grid.AREA.x(0.5) - x);
    }
}
