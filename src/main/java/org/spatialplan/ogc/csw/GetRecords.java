package org.spatialplan.ogc.csw;

import java.time.Clock;
import org.spatialplan.catalogue.LayerRecords;
import org.spatialplan.catalogue.LayerRecords.Found;
import org.spatialplan.feature.FeatureQuery;
import org.spatialplan.format.write.XmlDocument;
import org.spatialplan.ogc.ows.ServiceContact;
import org.springframework.stereotype.Component;

/** Answers GetRecords: the number of records that match, and a page of them. */
@Component
class GetRecords implements CswOperation {

    private final LayerRecords records;
    private final ServiceContact contact;
    private final Clock clock;

    GetRecords(LayerRecords records, ServiceContact contact, Clock clock) {
        this.records = records;
        this.contact = contact;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "GetRecords";
    }

    @Override
    public XmlDocument answer(CswRequest request) {
        RecordsQuestion question = QuestionReader.read(records, request);
        Found found = records.select(new FeatureQuery(
                question.filter(), question.sortBy(), question.start() - 1, question.hits() ? 0 : question.most()));
        XmlDocument xml = Answers.open("csw:GetRecordsResponse", "version", Csw.VERSION);
        request.kvp().find("REQUESTID").ifPresent(id -> xml.leaf("csw:RequestId", id));
        xml.empty("csw:SearchStatus", "timestamp", clock.instant().toString());
        xml.open(
                "csw:SearchResults",
                "numberOfRecordsMatched",
                Integer.toString(found.matched()),
                "numberOfRecordsReturned",
                Integer.toString(found.records().size()),
                "nextRecord",
                Long.toString(next(question, found)),
                "recordSchema",
                question.schema().uri(),
                "elementSet",
                question.set().text());
        Answers.write(found.records(), question.schema(), question.set(), question.elements(), contact, request, xml);
        return xml.close().close();
    }

    /** Returns the position of the next record; 0 if there is none. */
    private static long next(RecordsQuestion question, Found found) {
        long next = question.start() + (long) found.records().size();
        return next <= found.matched() ? next : 0;
    }
}
