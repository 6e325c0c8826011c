package uz.minbar.staff.entry;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import uz.minbar.foundation.web.Problem;
import uz.minbar.foundation.web.ProblemWriter;
import uz.minbar.staff.Right;
import uz.minbar.staff.Staff;

/**
 * Three doors: the API by token and without a session, the desk by session and with CSRF tokens,
 * the press centre for everybody and without any cookie.
 */
@Configuration(proxyBeanMethods = false)
class Security {

  /** No inline script or style, nothing from anybody else's server. */
  static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " font-src 'self'; connect-src 'self'; media-src 'self' blob:; manifest-src 'self';"
          + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  private final Staff staff;
  private final ProblemWriter problems;

  Security(Staff staff, ProblemWriter problems) {
    this.staff = staff;
    this.problems = problems;
  }

  @Bean
  @Order(1)
  SecurityFilterChain api(HttpSecurity http, TokenFilter tokens) throws Exception {
    return http.securityMatcher("/api/**")
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .addFilterBefore(tokens, UsernamePasswordAuthenticationFilter.class)
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                    .permitAll()
                    .requestMatchers("/api/v1/me")
                    .authenticated()
                    .anyRequest()
                    .access((who, _) -> mayRead(who.get())))
        .exceptionHandling(
            faults ->
                faults
                    .authenticationEntryPoint(
                        (request, response, _) -> {
                          response.setHeader("WWW-Authenticate", "Bearer");
                          problems.write(Problem.unknown(), request, response);
                        })
                    .accessDeniedHandler(
                        (request, response, _) ->
                            problems.write(Problem.forbidden(), request, response)))
        .headers(Security::headers)
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain desk(HttpSecurity http) throws Exception {
    return http.securityMatcher("/desk/**", "/desk")
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(
                        DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                    .permitAll()
                    .requestMatchers(
                        "/desk/sign-in", "/desk/set-up/**", "/desk/invitation/**", "/desk/look")
                    .permitAll()
                    .requestMatchers(
                        "/desk/staff/account", "/desk/staff/account/**", "/desk/language")
                    .authenticated()
                    .anyRequest()
                    .access((who, _) -> mayRead(who.get())))
        .exceptionHandling(
            faults ->
                faults.authenticationEntryPoint(
                    new LoginUrlAuthenticationEntryPoint("/desk/sign-in")))
        .logout(
            out ->
                out.logoutUrl("/desk/sign-out")
                    .logoutSuccessUrl("/desk/sign-in")
                    .deleteCookies("minbar"))
        .headers(Security::headers)
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain open(HttpSecurity http) throws Exception {
    return http.csrf(AbstractHttpConfigurer::disable)
        .securityContext(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        // Nobody signs in or out here, and nobody is asked who she is.
        .sessionManagement(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .servletApi(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .headers(
            headers -> {
              Security.headers(headers);
              // The press centre says itself how long a page may be kept.
              headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable);
            })
        .build();
  }

  /** Sign-in is ours; this only keeps Spring from inventing a user with a printed password. */
  @Bean
  UserDetailsService nobody() {
    return name -> {
      throw new UsernameNotFoundException(name);
    };
  }

  /** What no chain would take bears the headers of a chain nevertheless. */
  @Bean
  RequestRejectedHandler rejected() {
    return (_, response, _) -> {
      response.setHeader("Content-Security-Policy", CONTENT_POLICY);
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Referrer-Policy", ReferrerPolicy.NO_REFERRER.getPolicy());
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    };
  }

  /** Inside the chains only, not once more for the whole program. */
  @Bean
  FilterRegistrationBean<TokenFilter> tokenFilterOnlyInItsChain(TokenFilter filter) {
    var registration = new FilterRegistrationBean<>(filter);
    registration.setEnabled(false);
    return registration;
  }

  /**
   * Whatever is inside is read by those only whose role says so. Roles of people outside (a
   * journalist, a citizen) do not, and nobody may any more who was switched off.
   */
  private AuthorizationDecision mayRead(Authentication who) {
    boolean read =
        who.isAuthenticated()
            && staff.currentIfAny().filter(person -> person.may(Right.READ)).isPresent();
    return new AuthorizationDecision(read);
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
        .permissionsPolicyHeader(
            permissions -> permissions.policy("camera=(), microphone=(), geolocation=()"))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
  }
}
