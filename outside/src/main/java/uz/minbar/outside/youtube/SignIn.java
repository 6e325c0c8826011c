package uz.minbar.outside.youtube;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Google's sign-in for programs without a page of their own. */
final class SignIn {

  private static final String SCOPE = "https://www.googleapis.com/auth/youtube";
  private static final String DEVICE = "urn:ietf:params:oauth:grant-type:device_code";
  private static final Duration CODE_LASTS = Duration.ofMinutes(30);
  private static final Duration TOKEN_LASTS = Duration.ofMinutes(60);

  private final InstantSource clock;
  private final Map<String, Tube> clients;
  private final Map<String, Tube> refreshes = new HashMap<>();
  private final Map<String, Access> accesses = new HashMap<>();
  private final Map<String, Device> devices = new HashMap<>();

  SignIn(InstantSource clock, Map<String, Tube> clients) {
    this.clock = clock;
    this.clients = clients;
  }

  private record Access(Tube tube, Instant until) {}

  private static final class Device {
    final String client;
    final String code;
    final Instant until;
    @Nullable Boolean allowed;

    Device(String client, String code, Instant until) {
      this.client = client;
      this.code = code;
      this.until = until;
    }
  }

  /** A person types in a code and lets the program in, or does not. */
  void answer(String code, boolean allowed) {
    devices.values().stream()
            .filter(device -> device.code.equals(code))
            .findFirst()
            .orElseThrow()
            .allowed =
        allowed;
  }

  String refresh(Tube tube) {
    String refresh = "1//0" + UUID.randomUUID().toString().replace("-", "");
    refreshes.put(refresh, tube);
    return refresh;
  }

  void revoke(Tube tube) {
    refreshes.values().removeIf(tube::equals);
    end(tube);
  }

  void end(Tube tube) {
    accesses.values().removeIf(access -> access.tube.equals(tube));
  }

  /** For whom a token of the other calls speaks; null for nobody. */
  @Nullable Tube speaks(String token) {
    var access = accesses.get(token);
    return access != null && access.until.isAfter(clock.instant()) ? access.tube : null;
  }

  Object code(Map<String, String> form) {
    String client = form.getOrDefault("client_id", "");
    if (!clients.containsKey(client)) {
      throw Refusal.signIn(401, "invalid_client");
    }
    if (!form.getOrDefault("scope", "").equals(SCOPE)) {
      throw Refusal.signIn(400, "invalid_scope");
    }
    String device = UUID.randomUUID().toString();
    String code = (device.substring(0, 4) + "-" + device.substring(9, 13)).toUpperCase(Locale.ROOT);
    devices.put(device, new Device(client, code, clock.instant().plus(CODE_LASTS)));
    return Map.of(
        "device_code",
        device,
        "user_code",
        code,
        "expires_in",
        CODE_LASTS.toSeconds(),
        "interval",
        5,
        "verification_url",
        "https://www.google.com/device");
  }

  Object token(Map<String, String> form) {
    var tube = clients.get(form.getOrDefault("client_id", ""));
    if (tube == null || !tube.secret.equals(form.get("client_secret"))) {
      throw Refusal.signIn(401, "invalid_client");
    }
    String grant = form.getOrDefault("grant_type", "");
    if (grant.equals(DEVICE)) {
      var made = new HashMap<>(granted(letIn(form.getOrDefault("device_code", ""), tube)));
      made.put("refresh_token", refresh(tube));
      return made;
    }
    if (!grant.equals("refresh_token")) {
      throw Refusal.signIn(400, "unsupported_grant_type");
    }
    if (!tube.equals(refreshes.get(form.getOrDefault("refresh_token", "")))) {
      throw Refusal.signIn(400, "invalid_grant");
    }
    return granted(tube);
  }

  private Tube letIn(String code, Tube tube) {
    var device = devices.get(code);
    if (device == null || !device.client.equals(tube.client)) {
      throw Refusal.signIn(400, "invalid_grant");
    }
    if (!device.until.isAfter(clock.instant())) {
      throw Refusal.signIn(400, "expired_token");
    }
    if (device.allowed == null) {
      throw Refusal.signIn(428, "authorization_pending");
    }
    devices.remove(code);
    if (!Objects.requireNonNull(device.allowed)) {
      throw Refusal.signIn(403, "access_denied");
    }
    return tube;
  }

  private Map<String, Object> granted(Tube tube) {
    String token = "ya29." + UUID.randomUUID().toString().replace("-", "");
    accesses.put(token, new Access(tube, clock.instant().plus(TOKEN_LASTS)));
    return Map.of(
        "access_token",
        token,
        "expires_in",
        TOKEN_LASTS.toSeconds(),
        "scope",
        SCOPE,
        "token_type",
        "Bearer");
  }
}
