package org.spatialplan.ogc.csw;

import java.util.List;
import java.util.stream.Stream;
import org.spatialplan.catalogue.LayerRecord;
import org.spatialplan.catalogue.LayerRecords;
import org.spatialplan.format.write.XmlDocument;
import org.spatialplan.ogc.ows.OwsException;
import org.spatialplan.ogc.ows.ServiceContact;
import org.springframework.stereotype.Component;

/** Answers GetRecordById. An unknown id has no record in the answer (07-006r1, 10.9.4). */
@Component
class GetRecordById implements CswOperation {

    private final LayerRecords records;
    private final ServiceContact contact;

    GetRecordById(LayerRecords records, ServiceContact contact) {
        this.records = records;
        this.contact = contact;
    }

    @Override
    public String name() {
        return "GetRecordById";
    }

    @Override
    public XmlDocument answer(CswRequest request) {
        String ids = request.kvp().find("ID").orElseThrow(() -> OwsException.missing("Id"));
        ElementSet set =
                request.kvp().find("ELEMENTSETNAME").map(ElementSet::parse).orElse(ElementSet.SUMMARY);
        RecordSchema schema = RecordSchema.parse(request.kvp());
        List<LayerRecord> found = Stream.of(ids.split(","))
                .map(String::strip)
                .distinct()
                .flatMap(id -> records.find(id).stream())
                .toList();
        XmlDocument xml = Answers.open("csw:GetRecordByIdResponse");
        Answers.write(found, schema, set, List.of(), contact, request, xml);
        return xml.close();
    }
}
