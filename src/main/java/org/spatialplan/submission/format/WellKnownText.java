package org.spatialplan.submission.format;

import java.util.regex.Pattern;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.format.read.WktParcelReader;
import org.spatialplan.geo.Crs;
import org.spatialplan.parcel.OtherCurve;
import org.spatialplan.submission.ground.Diagnosis.Unstated;

/** Well-known text of geometries, one or several. */
final class WellKnownText implements ParcelFormat {

    private static final Pattern START = Pattern.compile(
            "(SRID=\\d{1,9};)?\\s*+((MULTI)?(POINT|LINESTRING|LINEARRING|POLYGON)|GEOMETRYCOLLECTION"
                    + "|CIRCULARSTRING|COMPOUNDCURVE|CURVEPOLYGON|MULTICURVE|MULTISURFACE|" + OtherCurve.WORDS + ")\\b",
            Pattern.CASE_INSENSITIVE);

    @Override
    public String code() {
        return "wkt";
    }

    @Override
    public boolean fits(Glance glance) {
        return START.matcher(glance.text().stripLeading()).lookingAt();
    }

    @Override
    public Unstated unstated() {
        return Unstated.LON_LAT_ELSE_AUTHORITY;
    }

    @Override
    public boolean isText() {
        return true;
    }

    @Override
    public ParcelSource open(FileContent content, ReadingChoice wanted) {
        return WktParcelReader.open(content.name(), content.text(), wanted.crs().orElse(Crs.CRS84));
    }

    @Override
    public long vertices(byte[] bytes) {
        return Marks.count(bytes, ',');
    }
}
