package org.spatialplan.auditlog;

import java.util.Optional;
import java.util.stream.Stream;
import org.spatialplan.text.EnumNames;

/** What an entry of the audit log records. Codes of released versions never change their meaning. */
public enum AuditAct {
    /** Data bundled with the service became a version of a layer or of the plan. */
    DATA_LOADED,
    /** A file of layer data was sent in; a report on it is made. */
    IMPORT_SUBMITTED,
    /** An import is given up; recorded before it is. */
    IMPORT_CANCELLED,
    /** An import, or the renewal of a derived layer, became the newest version of a layer. */
    LAYER_IMPORTED,
    /** An earlier version of a layer became the newest one again. */
    LAYER_ROLLED_BACK,
    /** An import became the newest version of the plan. */
    PLAN_IMPORTED,
    /** An earlier version of the plan became the newest one again. */
    PLAN_ROLLED_BACK,
    /** An item of the plan's working version was changed, or that version was brought up to a newer plan. */
    PLAN_EDITED,
    /** The working version of the plan was given up. */
    DRAFT_DISCARDED,
    /** The working version of the plan became its newest version. */
    PLAN_PUBLISHED,
    /** The report of a check was kept. */
    REPORT_KEPT,
    /** A kept report got a remark, or one of its lines was contested. */
    REPORT_ANSWERED,
    /** A kept report was deleted. */
    REPORT_DELETED,
    /** An address was made that shows a report or a result to everybody who knows it. */
    LINK_MADE,
    /** A shared address was revoked. */
    LINK_REVOKED,
    /** A shared address was used, for the first time in an hour from this address of the network. */
    LINK_USED,
    /** A key was made. */
    KEY_MADE,
    /** A key was revoked. */
    KEY_REVOKED,
    /** A key was used, for the first time in an hour from this address. */
    KEY_USED,
    /** A key that does not exist, is revoked or is over was shown. */
    KEY_REFUSED,
    /** Somebody asked for what he has no right to. */
    RIGHT_REFUSED,
    /** Further refusals to one address, or to many, as one entry with their number. */
    REFUSALS_SUMMED,
    /** In an hour a caller was told of grounds whether a line that is not public is met; the numbers of both answers. */
    WITHHELD_ANSWERED,
    /** Layers are published to a GeoServer; recorded before it begins. */
    GEOSERVER_PUBLISHED,
    /** The database is backed up; recorded before it begins. */
    BACKUP_MADE,
    /** The data were moved to another database. */
    DATA_MOVED,
    /** Entries older than they must be kept left the log; this entry holds the hash of the last of them. */
    LOG_SHORTENED,
    /** Entries could not be kept while the database was not reachable; their number. */
    ENTRIES_LOST;

    /** Returns the stable code, in lower case with dashes. */
    public String code() {
        return EnumNames.of(this);
    }

    /** Finds an act by its code. */
    public static Optional<AuditAct> find(String code) {
        return Stream.of(values()).filter(act -> act.code().equals(code)).findFirst();
    }
}
