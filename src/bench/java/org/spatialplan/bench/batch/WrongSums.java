package org.spatialplan.bench.batch;

import java.nio.file.Files;
import java.nio.file.Path;
import org.spatialplan.lake.LakeRows;

/**
 * How the sums of SQL differ from the job's sizes of the same ground. Where features overlap, SQL counts the ground of each.
 *
 * @param parcels that meet a feature by both
 * @param wrong of these, with a sum that is more than 0.1 % and 0.01 m² too large
 * @param worstM2 the largest excess
 * @param others parcels with any other difference: found by one of them alone, or less than the job says
 */
record WrongSums(long parcels, long wrong, double worstM2, long others) {

    private static final String SQL =
            """
            with j as (select id, overlap from read_parquet('%s/rows/*.parquet') where overlap > 0.01),
              s as (select id, overlap from read_parquet('%s/*.parquet') where overlap > 0.01),
              b as (select j.overlap jo, s.overlap so from j full join s using (id))
            select count(*) filter (jo is not null and so is not null),
              count(*) filter (so - jo > greatest(0.02, 0.001 * jo)),
              coalesce(max(so - jo), 0),
              count(*) filter (jo is null and so > 0.02 or so is null and jo > 0.02 or jo - so > greatest(0.02, 0.001 * jo))
            from b""";

    static boolean canTell(Case asked) {
        return Files.exists(Processes.answers(asked, Contender.SEDONA))
                && Files.exists(Processes.answers(asked, Contender.BROADCAST));
    }

    static WrongSums of(Case asked) {
        Path job = Processes.answers(asked, Contender.BROADCAST);
        WrongSums[] told = new WrongSums[1];
        LakeRows.ask(
                SQL.formatted(job, Processes.answers(asked, Contender.SEDONA)),
                row -> told[0] = new WrongSums(row.getLong(1), row.getLong(2), row.getDouble(3), row.getLong(4)));
        return told[0];
    }
}
