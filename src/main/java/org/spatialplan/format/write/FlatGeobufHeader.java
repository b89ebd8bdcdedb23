package org.spatialplan.format.write;

import com.google.flatbuffers.FlatBufferBuilder;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.feature.Property;
import org.wololo.flatgeobuf.generated.Column;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Crs;
import org.wololo.flatgeobuf.generated.Header;

/** Encodes the header of a FlatGeobuf, preceded by its length. */
final class FlatGeobufHeader {

    private final FlatBufferBuilder builder = new FlatBufferBuilder();
    private final FeatureSet set;

    private FlatGeobufHeader(FeatureSet set) {
        this.set = set;
    }

    /**
     * Encodes the header.
     *
     * @param nodeSize of the index that follows; 0 for none
     */
    static byte[] encode(FeatureSet set, int geometryType, Envelope extent, int nodeSize) {
        return new FlatGeobufHeader(set).encode(geometryType, extent, nodeSize);
    }

    private byte[] encode(int geometryType, Envelope extent, int nodeSize) {
        int name = builder.createString(set.type().id());
        int title = builder.createString(set.title());
        int about = builder.createString(set.about());
        int columns = Header.createColumnsVector(
                builder, set.written().stream().mapToInt(this::column).toArray());
        int crs = crs();
        int envelope = extent.isNull()
                ? 0
                : Header.createEnvelopeVector(
                        builder, new double[] {extent.getMinX(), extent.getMinY(), extent.getMaxX(), extent.getMaxY()});
        Header.startHeader(builder);
        Header.addName(builder, name);
        if (envelope != 0) {
            Header.addEnvelope(builder, envelope);
        }
        Header.addGeometryType(builder, geometryType);
        Header.addColumns(builder, columns);
        Header.addFeaturesCount(builder, set.rows().rows().size());
        Header.addIndexNodeSize(builder, nodeSize);
        Header.addCrs(builder, crs);
        Header.addTitle(builder, title);
        Header.addDescription(builder, about);
        Header.finishSizePrefixedHeaderBuffer(builder, Header.endHeader(builder));
        return builder.sizedByteArray();
    }

    private int column(Property property) {
        int name = builder.createString(property.name());
        int title = builder.createString(property.titleZh());
        int list = WrittenLists.description(property).map(builder::createString).orElse(0);
        Column.startColumn(builder);
        Column.addName(builder, name);
        Column.addType(builder, type(property.type()));
        Column.addTitle(builder, title);
        if (list != 0) {
            Column.addDescription(builder, list);
        }
        return Column.endColumn(builder);
    }

    static int type(Property.Type type) {
        return switch (type) {
            case STRING -> ColumnType.String;
            case INTEGER -> ColumnType.Long;
            case NUMBER -> ColumnType.Double;
            case BOOLEAN -> ColumnType.Bool;
            case DATE, DATE_TIME -> ColumnType.DateTime;
        };
    }

    /**
     * The EPSG code of the system. CRS84 is written as EPSG:4326, because FlatGeobuf is x before y in every system.
     */
    private int crs() {
        org.spatialplan.geo.Crs crs = set.frame().crs();
        List<String> parts = List.of((crs == org.spatialplan.geo.Crs.CRS84 ? "EPSG:4326" : crs.id()).split(":"));
        int org = builder.createString(parts.get(0));
        int name = builder.createString(crs.name());
        Crs.startCrs(builder);
        Crs.addOrg(builder, org);
        Crs.addCode(builder, Integer.parseInt(parts.get(1)));
        Crs.addName(builder, name);
        return Crs.endCrs(builder);
    }
}
