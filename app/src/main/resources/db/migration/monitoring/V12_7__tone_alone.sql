-- Whoever shows a probability judges anew; nobody read the stored one.
alter table monitoring_mention drop column tone_probability;
