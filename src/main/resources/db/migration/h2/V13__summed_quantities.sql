-- Whether the figures of several projects add up (docs/sums.md). Sizes of one thing do not.
alter table quantity_kind add column summed boolean default true not null;

update quantity_kind set summed = false where unit in ('mm', 'm', 'km/h');
