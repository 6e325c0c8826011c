-- How a mention speaks of what was found in it: positive, neutral, negative, unclear; null where nobody judged.
alter table monitoring_mention add column tone text, add column tone_probability double precision;
