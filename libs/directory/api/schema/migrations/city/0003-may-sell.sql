ALTER TABLE organisation ADD COLUMN may_sell boolean NOT NULL DEFAULT true;
