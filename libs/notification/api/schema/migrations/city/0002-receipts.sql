ALTER TABLE notification DROP CONSTRAINT notification_kind_check;
ALTER TABLE notification ADD CONSTRAINT notification_kind_check
  CHECK (kind IN ('SECURITY', 'CONTACT', 'MEMBERSHIP', 'HANDOVER', 'PORTAL', 'RECEIPT'));
ALTER TABLE notification_setting DROP CONSTRAINT notification_setting_kind_check;
ALTER TABLE notification_setting ADD CONSTRAINT notification_setting_kind_check
  CHECK (kind IN ('SECURITY', 'CONTACT', 'MEMBERSHIP', 'HANDOVER', 'PORTAL', 'RECEIPT'));
