package uz.minbar.staff;

import java.util.Set;
import uz.minbar.kernel.Language;

/** What is known of a person when she is added to the staff. */
public record NewPerson(
    String name, String email, String position, Set<Role> roles, Language language) {}
