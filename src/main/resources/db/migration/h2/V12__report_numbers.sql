-- The numbers of kept reports (docs/kept-reports.md), running within a year. The reports are in a folder; a number without
-- a report there is a gap.
create table report_number (
    of_year  integer     not null,
    running  integer     not null,
    report   varchar(64) not null,
    given_at timestamp with time zone not null,
    primary key (of_year, running)
);
