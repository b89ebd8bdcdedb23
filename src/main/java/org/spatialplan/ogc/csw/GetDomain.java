package org.spatialplan.ogc.csw;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.geotools.api.feature.simple.SimpleFeature;
import org.spatialplan.catalogue.LayerRecords;
import org.spatialplan.feature.TimeValue;
import org.spatialplan.format.write.XmlDocument;
import org.spatialplan.ogc.ows.Kvp;
import org.spatialplan.ogc.ows.OwsException;
import org.spatialplan.query.filter.FilterException;
import org.spatialplan.query.filter.ReadyFilter;
import org.springframework.stereotype.Component;

/** Answers GetDomain: the values that records have of a queryable, or that a parameter may have. */
@Component
class GetDomain implements CswOperation {

    private static final String TYPE = "csw:Record";

    private final LayerRecords records;

    GetDomain(LayerRecords records) {
        this.records = records;
    }

    @Override
    public String name() {
        return "GetDomain";
    }

    @Override
    public XmlDocument answer(CswRequest request) {
        Kvp kvp = request.kvp();
        List<String> parameters = list(kvp, "PARAMETERNAME");
        List<String> properties = list(kvp, "PROPERTYNAME");
        if (parameters.isEmpty() && properties.isEmpty()) {
            throw OwsException.missing("PropertyName");
        }
        XmlDocument xml = Answers.open("csw:GetDomainResponse");
        parameters.forEach(name -> write("csw:ParameterName", name, Parameters.of(name), xml));
        properties.forEach(name -> write("csw:PropertyName", name, values(name), xml));
        return xml.close();
    }

    private static List<String> list(Kvp kvp, String name) {
        return kvp.find(name).stream()
                .flatMap(text -> Stream.of(text.split(",")))
                .map(String::strip)
                .toList();
    }

    private static void write(String element, String name, Collection<String> values, XmlDocument xml) {
        xml.open("csw:DomainValues", "type", TYPE).leaf(element, name);
        if (!values.isEmpty()) {
            xml.open("csw:ListOfValues");
            values.forEach(value -> xml.leaf("csw:Value", value));
            xml.close();
        }
        xml.close();
    }

    private Collection<String> values(String name) {
        Queryable queryable;
        try {
            queryable = Queryable.of(name, prefix -> null);
        } catch (FilterException e) {
            throw OwsException.invalid("PropertyName", name, e.getMessage());
        }
        if (queryable == Queryable.BOUNDING_BOX || queryable == Queryable.ANY_TEXT) {
            return List.of();
        }
        TreeSet<String> values = new TreeSet<>();
        records.table()
                .rows()
                .forEach(row -> values(row, queryable).map(Object::toString).forEach(values::add));
        return values;
    }

    private static Stream<?> values(SimpleFeature row, Queryable queryable) {
        Object list = row.getUserData().get(ReadyFilter.LISTS) instanceof Map<?, ?> lists
                ? lists.get(queryable.property())
                : null;
        return list instanceof Collection<?> members
                ? members.stream()
                : Stream.ofNullable(TimeValue.plain(row, queryable.property()));
    }
}
