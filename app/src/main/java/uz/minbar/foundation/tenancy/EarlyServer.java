package uz.minbar.foundation.tenancy;

import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.util.StringUtils;
import uz.minbar.foundation.database.PostgresServer;

/**
 * Starts our own server while Spring is still looking for its classes: on an empty home the server
 * has to be unpacked and made first, which would cost the first start a second and more. Whoever
 * needs the database waits for it.
 */
class EarlyServer implements ApplicationContextInitializer<GenericApplicationContext>, Ordered {

  @Override
  public void initialize(GenericApplicationContext context) {
    var environment = context.getEnvironment();
    if (StringUtils.hasText(environment.getProperty("minbar.database-url"))) {
      return;
    }
    var home = Path.of(environment.getProperty("minbar.home", "data"));
    var starting = new Starting(new FutureTask<>(() -> PostgresServer.start(home)));
    var beans = context.getDefaultListableBeanFactory();
    beans.registerSingleton("startingServer", starting);
    // The first to be registered is the last to be destroyed: after every connection.
    beans.registerDisposableBean("startingServer", starting);
    Thread.ofPlatform().daemon().name("database-start").start(starting.server());
  }

  /** After whatever tells which home it is. */
  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }

  /**
   * The server on its way. It is stopped with the program, whether anybody waited for it or not.
   */
  record Starting(FutureTask<PostgresServer> server) implements DisposableBean {

    PostgresServer await() {
      try {
        return server.get();
      } catch (ExecutionException e) {
        throw e.getCause() instanceof RuntimeException told ? told : new IllegalStateException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void destroy() {
      try {
        server.get().close();
      } catch (ExecutionException neverStarted) {
        return;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
