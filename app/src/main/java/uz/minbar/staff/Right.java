package uz.minbar.staff;

/** What a person may do; roles are bundles of these. */
public enum Right {
  READ,
  WATCH_SOURCES,
  HANDLE_CASES,
  INFORM,
  WRITE,
  APPROVE,
  PUBLISH,
  MANAGE_CHANNELS,
  MANAGE_SITE,
  MANAGE_STAFF,
  READ_JOURNAL
}
