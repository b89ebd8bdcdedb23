package org.spatialplan.format.gdal;

/** What a layer of a drawing holds, counted. Used by one thread. */
final class DrawnLayer {

    /** Lines that are joined to areas where that needs no guess. */
    final DrawnChains chains = new DrawnChains();

    private int outlines;
    private int nearlyClosed;
    private int openLines;
    private int curves;

    void count(DrawnEntity entity) {
        if (entity.outline().isPresent()) {
            outlines++;
            nearlyClosed += entity.isNearlyClosed() ? 1 : 0;
        } else if (entity.isClosedCurve()) {
            curves++;
        } else if (entity.isOpenLine()) {
            openLines++;
            chains.add(entity.geometry().getCoordinates());
        }
    }

    int outlines() {
        return outlines;
    }

    /** Outlines whose ends lie apart, within the tolerance. */
    int nearlyClosed() {
        return nearlyClosed;
    }

    int openLines() {
        return openLines;
    }

    /** Circles, ellipses and closed splines. */
    int curves() {
        return curves;
    }
}
