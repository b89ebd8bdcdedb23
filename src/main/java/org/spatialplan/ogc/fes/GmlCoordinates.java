package org.spatialplan.ogc.fes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;
import org.locationtech.jts.geom.Coordinate;
import org.spatialplan.format.gml.GmlFrame;
import org.spatialplan.query.filter.FilterException;
import org.w3c.dom.Element;

/**
 * Reads the positions of an element in all spellings of GML: pos, posList, pointProperty, coordinates, coord, corners.
 */
final class GmlCoordinates {

    private GmlCoordinates() {}

    /** Returns the positions with easting or longitude as x. */
    static Coordinate[] of(Element element, GmlFrame frame) {
        List<Coordinate> all = new ArrayList<>();
        for (Element child : Children.of(element)) {
            switch (child.getLocalName()) {
                case "pos", "lowerCorner", "upperCorner" -> all.add(pos(child, frame));
                case "posList" -> posList(child, element, frame, all);
                case "coordinates" -> coordinates(child, frame, all);
                case "coord" -> all.add(coord(child, frame));
                case "pointProperty", "pointRep" ->
                    Children.of(child).forEach(point -> all.addAll(List.of(of(point, frame))));
                default -> {
                    // names, descriptions and metadata are allowed here
                }
            }
        }
        if (all.isEmpty()) {
            throw new FilterException("coordinates in " + element.getNodeName());
        }
        return all.toArray(new Coordinate[0]);
    }

    private static Coordinate pos(Element element, GmlFrame frame) {
        double[] numbers = numbers(Children.text(element), " \t\r\n");
        if (numbers.length < 2 || numbers.length > 3) {
            throw new FilterException("two or three numbers in " + element.getNodeName());
        }
        return coordinate(numbers[0], numbers[1], frame);
    }

    private static void posList(Element element, Element owner, GmlFrame frame, List<Coordinate> all) {
        double[] numbers = numbers(Children.text(element), " \t\r\n");
        int dimension = dimension(element, owner);
        if (numbers.length % dimension != 0) {
            throw new FilterException("a multiple of " + dimension + " numbers in gml:posList");
        }
        for (int i = 0; i < numbers.length; i += dimension) {
            all.add(coordinate(numbers[i], numbers[i + 1], frame));
        }
    }

    private static int dimension(Element element, Element owner) {
        Optional<String> stated =
                Children.attribute(element, "srsDimension").or(() -> Children.attribute(owner, "srsDimension"));
        if (stated.isPresent() && !stated.get().equals("2") && !stated.get().equals("3")) {
            throw new FilterException("an srsDimension of 2 or 3");
        }
        return stated.map(Integer::parseInt).orElse(2);
    }

    /** Reads GML 2: blanks separate tuples, commas numbers, unless the element says otherwise. */
    private static void coordinates(Element element, GmlFrame frame, List<Coordinate> all) {
        String comma = Children.attribute(element, "cs").orElse(",");
        String blank = Children.attribute(element, "ts").orElse(" ");
        StringTokenizer tuples = new StringTokenizer(Children.text(element), blank + "\t\r\n");
        while (tuples.hasMoreTokens()) {
            double[] numbers = numbers(tuples.nextToken(), comma);
            if (numbers.length < 2) {
                throw new FilterException("two numbers with '" + comma + "' between them in gml:coordinates");
            }
            all.add(coordinate(numbers[0], numbers[1], frame));
        }
    }

    private static Coordinate coord(Element element, GmlFrame frame) {
        return coordinate(number(element, "X"), number(element, "Y"), frame);
    }

    private static double number(Element coord, String name) {
        return Children.find(coord, name)
                .map(Children::text)
                .map(GmlCoordinates::number)
                .orElseThrow(() -> new FilterException("X and Y in gml:coord"));
    }

    private static double[] numbers(String text, String separators) {
        StringTokenizer tokens = new StringTokenizer(text, separators);
        double[] numbers = new double[tokens.countTokens()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(tokens.nextToken());
        }
        return numbers;
    }

    private static double number(String token) {
        try {
            double value = Double.parseDouble(token);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // reported below, as for infinity
        }
        throw new FilterException("numbers as coordinates, found '" + token + "'");
    }

    private static Coordinate coordinate(double first, double second, GmlFrame frame) {
        return frame.northFirst() ? new Coordinate(second, first) : new Coordinate(first, second);
    }
}
