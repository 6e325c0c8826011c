package uz.minbar.staff;

import static uz.minbar.staff.Right.APPROVE;
import static uz.minbar.staff.Right.HANDLE_CASES;
import static uz.minbar.staff.Right.INFORM;
import static uz.minbar.staff.Right.MANAGE_CHANNELS;
import static uz.minbar.staff.Right.MANAGE_SITE;
import static uz.minbar.staff.Right.MANAGE_STAFF;
import static uz.minbar.staff.Right.PUBLISH;
import static uz.minbar.staff.Right.READ;
import static uz.minbar.staff.Right.READ_JOURNAL;
import static uz.minbar.staff.Right.WATCH_SOURCES;
import static uz.minbar.staff.Right.WRITE;

import java.util.Set;

/**
 * The parts people play around a district's information service. A role that has nothing to do yet
 * on the desk may still be given, so that the register of people is complete.
 */
public enum Role {
  HOKIM("hokim", READ, APPROVE),
  PRESS_SECRETARY(
      "press-secretary",
      READ,
      WATCH_SOURCES,
      HANDLE_CASES,
      INFORM,
      WRITE,
      APPROVE,
      PUBLISH,
      MANAGE_CHANNELS,
      MANAGE_SITE,
      READ_JOURNAL),
  EDITOR("editor", READ, HANDLE_CASES, WRITE),
  ANALYST("analyst", READ, WATCH_SOURCES, HANDLE_CASES, INFORM),
  ARCHIVIST("archivist", READ, WRITE),
  OPERATOR("operator", READ, WRITE, PUBLISH, MANAGE_CHANNELS, MANAGE_SITE),
  LAWYER("lawyer", READ, WRITE),
  OFFICE_HEAD("office-head", READ),
  REGIONAL_SERVICE("regional-service", READ),
  JOURNALIST("journalist"),
  EXPERT("expert"),
  MISSION("mission"),
  CITIZEN("citizen"),
  ADMINISTRATOR(
      "administrator",
      READ,
      MANAGE_STAFF,
      MANAGE_CHANNELS,
      MANAGE_SITE,
      WATCH_SOURCES,
      READ_JOURNAL),
  AUDITOR("auditor", READ, READ_JOURNAL);

  private final String word;
  private final Set<Right> rights;

  Role(String word, Right... rights) {
    this.word = word;
    this.rights = Set.of(rights);
  }

  /** The word stored and used in the API. */
  public String word() {
    return word;
  }

  public Set<Right> rights() {
    return rights;
  }

  /**
   * @throws IllegalArgumentException for a word that is no role
   */
  public static Role ofWord(String word) {
    for (var role : values()) {
      if (role.word.equals(word)) {
        return role;
      }
    }
    throw new IllegalArgumentException("no such role: " + word);
  }
}
