package uz.minbar.staff;

import java.util.List;

/**
 * People whom everybody may be: where something offers them, the sign-in page has a button for
 * each. The program itself offers none; the demo does.
 */
public interface Guests {

  List<Guest> guests();

  /** Somebody made up, with what opens the door to her. */
  record Guest(String name, String position, String email, String password) {}
}
