package uz.minbar.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What the demo puts into the program: a clock, and an eye on the first page. */
@Configuration(proxyBeanMethods = false)
class Demo implements WebMvcConfigurer {

  /** A day more than the fortnight, so that the office is founded before the first word. */
  private static final Duration BACK = Duration.ofDays(14);

  private final Beside beside;

  Demo(Beside beside) {
    this.beside = beside;
  }

  @Bean
  @Primary
  static DemoClock demoClock(DemoHome home) {
    var now = Instant.now();
    return new DemoClock(home.ready() ? now : home.start().minus(BACK));
  }

  /** The world begins to talk when somebody is there to hear it. */
  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    var begun = new AtomicBoolean();
    var _ =
        registry
            .addInterceptor(
                new HandlerInterceptor() {
                  @Override
                  public boolean preHandle(
                      HttpServletRequest request, HttpServletResponse response, Object handler) {
                    if (request.getUserPrincipal() != null && begun.compareAndSet(false, true)) {
                      beside.play();
                    }
                    return true;
                  }
                })
            .addPathPatterns("/desk", "/desk/**");
  }
}
