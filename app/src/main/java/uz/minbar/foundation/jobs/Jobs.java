package uz.minbar.foundation.jobs;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** How later work is kept and run: as JSON rows, on virtual threads, by the injected clock. */
@Configuration(proxyBeanMethods = false)
class Jobs {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  com.github.kagkarlsson.scheduler.Clock jobClock(Clock clock) {
    return clock::instant;
  }

  @Bean
  DbSchedulerCustomizer dbSchedulerCustomizer(JsonMapper json) {
    return new DbSchedulerCustomizer() {
      @Override
      public Optional<Serializer> serializer() {
        return Optional.of(new JsonSerializer(json));
      }

      @Override
      public Optional<ExecutorService> executorService() {
        return Optional.of(
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("job-", 0).factory()));
      }
    };
  }

  /** Data of a job as JSON: readable in the table and independent of Java's own serialization. */
  private record JsonSerializer(JsonMapper json) implements Serializer {

    @Override
    public byte[] serialize(@Nullable Object data) {
      return json.writeValueAsString(data).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public <T> T deserialize(Class<T> type, byte[] serialized) {
      return json.readValue(serialized, type);
    }
  }
}
