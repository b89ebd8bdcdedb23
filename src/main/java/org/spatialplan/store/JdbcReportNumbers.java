package org.spatialplan.store;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives kept reports their numbers over JDBC: a row for each. The key of the table keeps two instances from giving the same
 * one. Thread-safe.
 */
public final class JdbcReportNumbers {

    /** Another instance that gives a number at the same moment costs one try. */
    private static final int TRIES = 100;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public JdbcReportNumbers(NamedParameterJdbcTemplate template, TransactionTemplate transaction) {
        this.jdbc = JdbcClient.create(template);
        this.transaction = transaction;
    }

    /**
     * Gives the next number of a year.
     *
     * @param above the largest number that is known to be given by another database
     * @param report id of the report, which is on its paper; not that of its address
     * @return from 1
     * @throws org.spatialplan.layer.StoreUnavailableException if the database is not reachable
     */
    public int next(int year, int above, String report) {
        return OutageTranslator.translate(() -> {
            for (int i = 1; ; i++) {
                try {
                    return transaction.execute(status -> give(year, above, report));
                } catch (DuplicateKeyException e) {
                    if (i == TRIES) {
                        throw e;
                    }
                }
            }
        });
    }

    private int give(int year, int above, String report) {
        int last = jdbc.sql("select coalesce(max(running), 0) from report_number where of_year = :year")
                .param("year", year)
                .query(Integer.class)
                .single();
        int next = Math.max(last, above) + 1;
        jdbc.sql("insert into report_number (of_year, running, report, given_at)"
                        + " values (:year, :running, :report, current_timestamp)")
                .param("year", year)
                .param("running", next)
                .param("report", report)
                .update();
        return next;
    }
}
