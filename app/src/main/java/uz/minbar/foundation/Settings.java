package uz.minbar.foundation;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation may set, as {@code MINBAR_*} variables.
 *
 * @param home where everything of this installation lies: database, files, keys
 * @param databaseUrl JDBC address of an external PostgreSQL; null starts the embedded one
 * @param storageUrl where files go; null means a folder under home
 * @param publicUrl the address under which people reach the press centre, without a slash at the
 *     end
 * @param keptFolder where an nginx before the program finds kept pages; null means there is none
 * @param fetchAllow host:port on private addresses that the collector may fetch nevertheless
 * @param telegramApi base address of the Bot API
 * @param telegramPreview base address of the public channel pages
 * @param graphApi base address of the Graph API
 * @param youtubeApi base address of the YouTube Data API
 * @param googleSignIn base address of Google's sign-in for programs
 * @param smtpUrl {@code smtp://user:password@host:port}; null means no mail is sent
 * @param mailFrom sender of the office's mail
 * @param contact whom the owners of fetched sites may write to; goes into the User-Agent
 */
@ConfigurationProperties("minbar")
public record Settings(
    @DefaultValue("data") Path home,
    @Nullable String databaseUrl,
    @Nullable String storageUrl,
    @DefaultValue("http://localhost:8080") String publicUrl,
    @Nullable Path keptFolder,
    @DefaultValue List<String> fetchAllow,
    @DefaultValue("https://api.telegram.org") String telegramApi,
    @DefaultValue("https://t.me") String telegramPreview,
    @DefaultValue("https://graph.facebook.com") String graphApi,
    @DefaultValue("https://www.googleapis.com") String youtubeApi,
    @DefaultValue("https://oauth2.googleapis.com") String googleSignIn,
    @Nullable String smtpUrl,
    @DefaultValue("minbar@localhost") String mailFrom,
    @DefaultValue("") String contact,
    @DefaultValue Admin admin,
    @Nullable String apiToken) {

  /** The first administrator, taken at the first start only. */
  public record Admin(@Nullable String email, @Nullable String password) {}
}
