/**
 * People, roles, organisations, sign-in, tokens and the journal of acts. What people do in any room
 * goes through {@link uz.minbar.staff.Acts}: it checks the right, does the act and writes the
 * journal in one transaction.
 *
 * <p>The flow of a sign-in: {@code web/SignInController} → {@code SignIn} (throttle, password,
 * TOTP) → {@code SignedIn} in the session → {@code CurrentPerson} at each request → {@code Person}.
 * The flow of a token: {@code TokenFilter} → {@code Tokens} → the same {@code Person}, with scopes.
 */
@ApplicationModule(
    displayName = "Xodimlar",
    allowedDependencies = {"kernel", "foundation"})
@NullMarked
package uz.minbar.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
