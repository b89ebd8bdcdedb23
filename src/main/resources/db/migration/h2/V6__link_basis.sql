-- Whether the plan names the target of a link, or it was assumed; links that came before are all of named places.
alter table link add column basis varchar(20) default 'NAMED' not null;
